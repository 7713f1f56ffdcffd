import type { ComponentChildren } from 'preact';
import type { Reason, Said } from '../../../src/engine/outcome';
import type { Words } from '../../../src/engine/rulebook';

/** The owner's own rules, and the way to the line of each. */
export type Rules = { readonly ownRules: ReadonlySet<string>; readonly goToRule: (id: string) => void };

/** A part of what a visitor is told, under its own heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="told-part">
      <h4>{title}</h4>
      {children}
    </div>
  );
}

/** Why, in the words of the rules, each with its points. */
export function Reasons({ reasons, say, rules }: { reasons: readonly Reason[]; say: (words: Words) => string; rules: Rules }) {
  return (
    <ul class="reasons">
      {reasons.map(({ rule, words, points }) => (
        <li key={rule}>
          {words === undefined ? '(no reason given)' : say(words)} <RuleName id={rule} {...rules} />
          {points !== undefined && <span class="points"> +{points}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Lines that rules add, each with the rules that said it. */
export function SaidLines({ title, lines, say, rules }: { title: string; lines: readonly Said[]; say: (words: Words) => string; rules: Rules }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul class="reasons">
        {lines.map(({ words, rules: ids }) => (
          <li key={say(words)}>
            {say(words)}{' '}
            {ids.map((id) => (
              <RuleName key={id} id={id} {...rules} />
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A rule by its id: the way to its line where it is the owner's own. */
export function RuleName({ id, ownRules, goToRule }: Rules & { id: string }) {
  if (!ownRules.has(id)) return <span class="rule-name rule-built-in">{id} (built in)</span>;
  return (
    <button type="button" class="rule-name" onClick={() => goToRule(id)} aria-label={`Go to the rule ${id}`}>
      {id}
    </button>
  );
}
