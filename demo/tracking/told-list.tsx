import { useEffect, useRef } from 'preact/hooks';
import { hasRecipients, type SetUp } from './set-up';
import { type Entry, titleOf } from './told';

/** All that was told, the oldest first. */
export function ToldList({ entries, setUp }: { entries: readonly Entry[]; setUp: SetUp }) {
  const list = useRef<HTMLDivElement>(null);
  // The newest is in sight where the list scrolls by itself.
  useEffect(() => list.current?.scrollTo({ top: list.current.scrollHeight }), [entries]);
  if (!hasRecipients(setUp) && entries.length === 0) return <p class="help">No tool is chosen: nobody is told anything.</p>;
  return (
    <>
      {!hasRecipients(setUp) && <p class="help">No tool is chosen any longer: nobody is told anything.</p>}
      {entries.length === 0 && <p class="help">Nothing is told yet.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <div class="told-list" role="log" aria-label="Events, the oldest first" tabIndex={0} ref={list}>
        <ol class="told">
          {entries.map((entry, index) => (
            <li key={index}>{entry.kind === 'said' ? <Said {...entry} /> : <Event {...entry} />}</li>
          ))}
        </ol>
      </div>
    </>
  );
}

function Said({ title, words, effect }: Extract<Entry, { kind: 'said' }>) {
  return (
    <>
      <h3>{title}</h3>
      <p>
        <code>{words}</code>
      </p>
      <p class="help">{effect}</p>
    </>
  );
}

function Event({ event, lines }: Extract<Entry, { kind: 'event' }>) {
  return (
    <>
      <h3>{titleOf(event)}</h3>
      {lines.map(({ who, words }) => (
        <p key={who}>
          <span class="tool">{who}</span> <code>{words}</code>
        </p>
      ))}
    </>
  );
}
