import { render } from 'preact';
import { type ActorRefFrom, createActor } from 'xstate';
import { LOCALES } from '../src/locales/locales';
import { finderMachine } from '../src/machine/finder-machine';
import { Finder } from '../src/ui/finder';
import { directionOf, pickLanguage } from './language';
import type { FinderOptions } from './options';
import { shadowOf } from './shadow';
import type { Studio } from './studio';

/** A visit on a page: started once, shown and hidden as its element comes and goes. */
export type Widget = {
  /** Draws the visit with these options; answers are kept. */
  show: (options: FinderOptions) => void;
  /** Takes the screens away and leaves nothing listening; {@link Widget.show} brings them back as they were. */
  hide: () => void;
};

/**
 * Starts a visit in an element.
 *
 * @param tell hears what happens in the run: `start`, `progress`, `complete`; never an answer
 */
export function createWidget(host: HTMLElement, studio: Studio, tell: (type: string, detail: object) => void): Widget {
  const { rulebook, menu } = studio;
  const actor: ActorRefFrom<typeof finderMachine> = createActor(finderMachine, { input: studio });
  actor.on('*', ({ type, ...detail }) => tell(type, { ...detail, rules: rulebook.version }));
  actor.start();
  const root = document.createElement('div');
  root.className = 'root';
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());

  return {
    show(options) {
      const language = pickLanguage([options.lang, document.documentElement.lang, ...navigator.languages], rulebook.languages);
      const shell = LOCALES[language] ?? LOCALES['en'];
      root.lang = language;
      root.dir = directionOf(language);
      root.dataset['theme'] = options.theme;
      if (host.parentElement) root.style.setProperty('--host-font', getComputedStyle(host.parentElement).fontFamily);
      if (!root.isConnected) shadowOf(host).append(root);
      const { headingLevel, advance, booking } = options;
      render(<Finder actor={actor} options={{ rulebook, menu, language, shell: shell as NonNullable<typeof shell>, headingLevel, advance, booking, today: today() }} />, root);
    },
    hide() {
      render(null, root);
      root.remove();
    },
  };
}

/** The visitor's day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
