import { act, render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Answers, Menu, Rulebook } from '../../src/engine/rulebook';
import { en } from '../../src/locales/en';
import type { FinderEvent } from '../../src/machine/finder-machine';
import { Finder } from '../../src/ui/finder';
import { DRAWN } from '../../src/ui/pictures/drawings';
import type { ViewOptions } from '../../src/ui/view';
import { branching, MENU, type Visit, visit, walk } from './visits';

/** A visit on screen. */
export type Shown = Visit & {
  user: UserEvent;
  container: Element;
  /** Sends the machine an event, as if from elsewhere, and draws what follows. */
  send: (event: FinderEvent) => Promise<void>;
  /** Draws the visit again, set up otherwise. */
  redraw: (changes: Partial<ViewOptions>) => void;
};

type SetUp = Partial<ViewOptions> & { rulebook?: Rulebook; menu?: Menu; answers?: Answers };

/** Shows a visit: the first question, or the result of a set of answers. */
export function show({ rulebook = branching(), menu = MENU, answers, ...changes }: SetUp = {}): Shown {
  const visited = visit(rulebook, menu);
  if (answers) walk(visited, answers);
  const options: ViewOptions = {
    rulebook,
    menu,
    language: rulebook.languages[0] as string,
    shell: en,
    studioShell: en,
    drawings: DRAWN,
    headingLevel: 2,
    advance: 'choice',
    booking: undefined,
    today: '2026-06-15',
    ...changes,
  };
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const { container, rerender } = render(<Finder actor={visited.actor} options={options} />);
  return {
    ...visited,
    user,
    container,
    send: (event) => act(() => visited.actor.send(event)),
    redraw: (more) => rerender(<Finder actor={visited.actor} options={{ ...options, ...more }} />),
  };
}

/** Wraps every text in an element of its own, as page translators do. */
export function translatePage(inside: Element): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const font = document.createElement('font');
    font.textContent = text.data;
    text.replaceWith(font);
  }
}
