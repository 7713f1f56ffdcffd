import type { Reason } from '../engine/outcome';
import type { View } from './view';

/** The owner's words for why, in order. */
export function Reasons({ view, reasons }: { view: View } & { reasons: readonly Reason[] }) {
  const { say } = view;
  const texts = [...new Set(reasons.flatMap(({ words }) => (words === undefined ? [] : [say(words)])))];
  if (texts.length === 0) return null;
  return (
    <ul class="reasons" part="reason">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
