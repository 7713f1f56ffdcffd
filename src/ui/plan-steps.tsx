import type { Said } from '../engine/outcome';
import type { Plan } from '../engine/rulebook';
import type { View } from './view';

/** How often to come, step by step; what to wait for comes first. */
export function PlanSteps({ view, plan, waits }: { view: View } & { plan: Plan; waits: readonly Said[] }) {
  const { say, tell } = view;
  return (
    <>
      <p class="plan-name">{say(plan.name)}</p>
      <ol class="plan">
        {waits.map(({ words }) => (
          <li key={say(words)}>
            <strong>{tell('planFirst')}</strong> <span>{say(words)}</span>
          </li>
        ))}
        {plan.steps.map(({ when, what }) => (
          <li key={say(when)}>
            <strong>{say(when)}</strong> <span>{say(what)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
