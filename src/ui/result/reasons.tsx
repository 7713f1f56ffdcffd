import type { View } from '../view';
import type { ReasonText } from './result-texts';

/** The owner's words for why, each beside the answers that led to it. */
export function Reasons({ view, reasons }: { view: View; reasons: readonly ReasonText[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons" part="reason">
      {reasons.map(({ rule, words, told }) => (
        <li key={rule}>
          {told && (
            <p class="told">
              <span>{view.tell('youSaid')}</span> <q>{told}</q>
            </p>
          )}
          {words && <p>{words}</p>}
        </li>
      ))}
    </ul>
  );
}
