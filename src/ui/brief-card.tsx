import type { Brief } from '../engine/brief';
import { printText } from './print-text';
import type { View } from './view';

/** The brief for the therapist, to copy or print. Nothing leaves the page but by these two buttons. */
export function BriefCard({ view, brief }: { view: View } & { brief: Brief }) {
  const { say, tell, announce } = view;
  const lines = brief.lines.map(({ about, told }) => `${say(about)}: ${told.map(say).join('; ')}`);
  const notes = brief.notes.length > 0 ? ['', `${tell('workAround')}:`, ...brief.notes.map((note) => `- ${say(note)}`)] : [];
  const text = [...lines, ...notes].join('\n');

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
      <p id="mf-brief-help">{tell('briefHelp')}</p>
      <textarea class="brief" readOnly rows={Math.min(14, text.split('\n').length + 1)} aria-label={tell('brief')} aria-describedby="mf-brief-help" value={text} />
      <div class="buttons">
        <button type="button" class="secondary" onClick={copy}>
          {tell('copy')}
        </button>
        <button type="button" class="secondary" onClick={(event) => printText(event.currentTarget.parentNode as Node, tell('brief'), text)}>
          {tell('print')}
        </button>
      </div>
    </>
  );
}
