// Compiled, never run: what a page's own code may write, and what the types refuse. `npx tsc -p tests/types`, after a build.
import massageFinder, { type FinderOptions, type MassageFinderElement } from 'massage-finder';
import generic from 'massage-finder/generic';

const element: MassageFinderElement | null = document.querySelector('massage-finder');
element?.open();
element?.close();
element?.restart();
// @ts-expect-error There is no such method.
element?.start();
document.createElement('massage-finder').open();

element?.addEventListener('massage-finder-complete', (event) => {
  const rules: string = event.detail.rules;
  // @ts-expect-error An event never tells an answer.
  event.detail.answers;
  return rules;
});
document.addEventListener('massage-finder-progress', ({ detail }) => detail.percent === 50);
window.addEventListener('massage-finder-cta', (event) => {
  event.preventDefault();
  return event.detail.href.length;
});
// @ts-expect-error A percentage is one of three.
document.addEventListener('massage-finder-progress', ({ detail }) => detail.percent === 60);

const options: FinderOptions = { lang: 'es', theme: 'dark clay', headingLevel: 3, remember: 'tab', booking: 'https://book.example/' };
// @ts-expect-error A link starts with https:, mailto: or tel:.
options.booking = 'javascript:alert(1)';
// @ts-expect-error There is no such look.
options.theme = 'dark oak';
// @ts-expect-error There is no such option.
options.color = 'red';

const mounted = massageFinder?.mount('#finder', options);
mounted?.open();
generic?.mount(document.body, { rules: '#our-rules' });

const stop = massageFinder?.on('complete', ({ rules, finder }, event) => [rules, finder, event.type]);
stop?.();
massageFinder?.on('complete', 'nameOfAGlobalFunction');
// @ts-expect-error There is no such event.
massageFinder?.on('answer', () => {});
// @ts-expect-error On a server there is no finder.
massageFinder.version;

window.massageFinder ||= [];
window.massageFinder.push(['on', 'progress', ({ percent }) => percent]);
// @ts-expect-error There is no such method.
window.massageFinder.push(['off', 'progress']);

massageFinder?.consent(true);
window.massageFinder.push(['consent', true]);
// @ts-expect-error A visitor says yes or no.
massageFinder?.consent('granted');
