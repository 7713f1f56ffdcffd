import { useState } from 'preact/hooks';
import { consult } from '../../../src/engine/consult';
import { chosen } from '../../../src/engine/holds';
import { pathOf } from '../../../src/engine/path';
import type { Answers, Question, Rulebook } from '../../../src/engine/rulebook';
import { inLanguage } from '../../../src/engine/words';
import { withSafetyDefaults } from '../../../src/verify/examples';
import type { Working } from '../check/asks';
import { type ExampleEntry, exampleOf } from './example-text';
import { MakeExample } from './make-example';
import { VisitorAnswer } from './visitor-answer';
import { VisitorResult } from './visitor-result';

type VisitorPanelProps = { working: Working | undefined; goToRule: (id: string) => void; ownRules: ReadonlySet<string>; addExample: ((entry: ExampleEntry) => void) | undefined };

/** A visitor made up by the owner: their answers, what they are told, and the rules behind it. */
export function VisitorPanel({ working, goToRule, ownRules, addExample }: VisitorPanelProps) {
  const [given, setGiven] = useState<Answers>({});
  if (!working) return <p class="help">This shows once your rules work.</p>;
  const { rulebook, menu } = working;
  const answers = withSafetyDefaults(rulebook, given);
  const path = pathOf(rulebook, answers);
  const outcome = consult(rulebook, menu, answers);
  const answer = (id: string, options: readonly string[]) =>
    setGiven(({ [id]: _, ...rest }) => (options.length === 0 ? rest : { ...rest, [id]: options.length === 1 ? (options[0] as string) : options }));
  const ask = (question: Question) => <VisitorAnswer key={question.id} question={question} rulebook={rulebook} answers={answers} choose={answer} />;
  const missing = path.questions.filter(({ id }) => !(id in path.answers)).length;
  return (
    <div class="visitor">
      <form class="visitor-answers" onSubmit={(event) => event.preventDefault()} aria-label="Answers of the visitor">
        <p class="help">Answer as a visitor would.</p>
        {path.questions.filter((question) => !isScreen(question)).map(ask)}
        {path.questions.some(isScreen) && (
          <details>
            <summary>Safety questions</summary>
            <p class="help">Taken as “none of these” until you change them.</p>
            {path.questions.filter(isScreen).map(ask)}
          </details>
        )}
        {path.refinements.length > 0 && (
          <details>
            <summary>Questions offered on the result</summary>
            {path.refinements.map(ask)}
          </details>
        )}
        <button type="button" class="quiet" onClick={() => setGiven({})}>
          Clear the answers
        </button>
      </form>
      <section class="visitor-sees" aria-labelledby="visitor-sees-title">
        <h3 id="visitor-sees-title">What they are told</h3>
        {outcome.kind === 'asking' ? (
          <p class="help">{missing === 1 ? 'One question is' : `${missing} questions are`} still to be answered.</p>
        ) : (
          <>
            <VisitorResult rulebook={rulebook} menu={menu} outcome={outcome} ownRules={ownRules} goToRule={goToRule} />
            <MakeExample name={nameOf(rulebook, path.answers)} make={addExample && ((name) => addExample(exampleOf(rulebook, answers, outcome, name)))} />
          </>
        )}
      </section>
    </div>
  );
}

/** A safety screen, with an answer that says that nothing on it applies. */
const isScreen = ({ safety, many }: Question): boolean => safety === true && many === true;

/** A name for the example: what the visitor answered first. */
function nameOf(rulebook: Rulebook, answers: Answers): string {
  const first = rulebook.languages[0] as string;
  const labels = rulebook.questions.flatMap(({ id, options }) =>
    options.filter((option) => chosen(answers, id).includes(option.id) && !option.exclusive).map(({ label }) => inLanguage(label, first, first)),
  );
  return labels.join(', ').slice(0, 120);
}
