import type { Plan } from '../../engine/rulebook';
import { Timeline } from '../pictures/timeline';
import type { View } from '../view';

/** How often to come, drawn and in words, step by step; what to wait for comes first. */
export function PlanSteps({ view, plan, waits }: { view: View; plan: Plan; waits: readonly string[] }) {
  const { say, tell } = view;
  return (
    <>
      <p class="plan-title">{say(plan.name)}</p>
      <ol class="plan">
        {waits.map((text) => (
          <li key={text}>
            <Timeline rhythm="wait" />
            <strong>{tell('planFirst')}</strong> <span>{text}</span>
          </li>
        ))}
        {plan.steps.map(({ when, what, rhythm }) => (
          <li key={say(when)}>
            {rhythm && <Timeline rhythm={rhythm} />}
            <strong>{say(when)}</strong> <span>{say(what)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
