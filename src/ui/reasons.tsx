import type { Reason } from '../engine/outcome';
import { useView } from './view';

/** The owner's words for why, in order. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { say } = useView();
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
