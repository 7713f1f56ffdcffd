// The floor: four questions in plain DOM, written by hand, without a library. Nothing that asks can be much faster.
import { QUIZ } from './quiz';

const root = document.getElementById('root') as HTMLElement;

function ask(step: number): void {
  const question = QUIZ[step];
  root.replaceChildren(question ? form(question, step) : 'Done');
}

function form(question: (typeof QUIZ)[number], step: number): HTMLElement {
  const fieldset = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.append(question.title);
  fieldset.append(legend);
  for (const option of question.options) {
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: question.id });
    input.onclick = () => ask(step + 1);
    const label = document.createElement('label');
    label.append(input, option);
    fieldset.append(label);
  }
  return fieldset;
}

ask(0);
