// The bare stack: preact and xstate from their packages and the same four questions, nothing of the product.
import { h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { assign, createActor, setup } from 'xstate';
import { QUIZ } from './quiz';

type Answer = { type: 'ANSWER'; question: string; value: string };

const machine = setup({
  types: { context: {} as { answers: Record<string, string> }, events: {} as Answer },
  actions: { save: assign({ answers: ({ context, event }) => ({ ...context.answers, [event.question]: event.value }) }) },
}).createMachine({
  initial: QUIZ[0].id,
  context: { answers: {} },
  states: {
    ...Object.fromEntries(QUIZ.map(({ id }, place) => [id, { on: { ANSWER: { target: QUIZ[place + 1]?.id ?? 'done', actions: 'save' as const } } }])),
    done: { type: 'final' },
  },
});
const actor = createActor(machine).start();

function Quiz() {
  const [snapshot, setSnapshot] = useState(actor.getSnapshot());
  useEffect(() => {
    const { unsubscribe } = actor.subscribe(setSnapshot);
    return unsubscribe;
  }, []);
  const question = QUIZ.find(({ id }) => id === String(snapshot.value));
  if (!question) return h('p', null, 'Done');
  const { id, title, options } = question;
  const choose = (value: string) => actor.send({ type: 'ANSWER', question: id, value });
  return h(
    'fieldset',
    { key: id },
    h('legend', null, title),
    options.map((value) => h('label', { key: value }, h('input', { type: 'radio', name: id, onClick: () => choose(value) }), value)),
  );
}

render(h(Quiz, null), document.getElementById('root') as HTMLElement);
