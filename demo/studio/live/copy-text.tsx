import { useRef, useState } from 'preact/hooks';
import { HeldBack } from './held-back';
import type { Against } from './reason-against';

type CopyTextProps = { label: string; text: string; what: string; against?: Against | undefined };

/** A text to paste somewhere else, with a button that copies it. With something against it, the button says so and does nothing. */
export function CopyText({ label, text, what, against }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    if (against) return;
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      // Browsers refuse it on pages without https: the text is then ready to be copied by hand.
      const fold = area.current?.closest('details');
      if (fold) fold.open = true;
      area.current?.select();
      setSaid('Your browser did not let us copy. The text is selected: copy it yourself.');
    }
  };
  return (
    <div class="copy">
      <div class="buttons">
        <button type="button" class="button" aria-disabled={against !== undefined} onClick={copy}>
          {label}
        </button>
        <span role="status">{said}</span>
      </div>
      <HeldBack against={against} />
      {!against && (
        <details>
          <summary>See {what}</summary>
          <textarea class="block" ref={area} readOnly rows={6} value={text} aria-label={what} spellcheck={false} />
        </details>
      )}
    </div>
  );
}
