import type { View } from '../view';
import { mailto } from './mailto';
import { printSheet } from './print-sheet';

/** The note for the therapist, to copy, print, share or send by the visitor's own mail. Nothing leaves the page but by these. */
export function BriefCard({ view, text }: { view: View; text: string }) {
  const { say, tell, announce, rulebook } = view;
  const written = rulebook.languages[0];
  const foreign = view.language !== written;
  const title = `${tell('brief')}, ${say(rulebook.studio.name)}`;

  async function copy({ currentTarget }: { currentTarget: Element }): Promise<void> {
    const area = currentTarget.closest('.fold-body')?.querySelector('textarea');
    try {
      await navigator.clipboard.writeText(text);
      announce(tell('copied'));
    } catch {
      // No clipboard in an insecure or sandboxed page: select the text, so that the visitor can copy it.
      area?.focus();
      area?.select();
      announce(tell('copyByHand'));
    }
  }

  return (
    <>
      <p id="mf-brief-help">
        <span>{tell('briefHelp')}</span> {foreign && <span>{tell('briefLanguage')}</span>}
      </p>
      <textarea
        class="box"
        lang={written}
        dir="auto"
        readOnly
        rows={Math.min(16, text.split('\n').length + 2)}
        aria-label={tell('brief')}
        aria-describedby="mf-brief-help"
        value={text}
      />
      <div class="buttons">
        <button type="button" class="secondary" onClick={copy}>
          {tell('copy')}
        </button>
        {typeof navigator.share === 'function' && (
          // A visitor who closes the share sheet has shared nothing, and nothing is wrong.
          <button type="button" class="secondary" onClick={() => void navigator.share({ title, text }).catch(() => undefined)}>
            {tell('share')}
          </button>
        )}
        <a class="secondary" href={mailto(title, text)}>
          {tell('mail')}
        </a>
        <button type="button" class="secondary" onClick={({ currentTarget }) => printSheet(currentTarget, title, textBlock(text))}>
          {tell('print')}
        </button>
      </div>
    </>
  );
}

function textBlock(text: string): Element {
  const block = document.createElement('pre');
  block.textContent = text;
  return block;
}
