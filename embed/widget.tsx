import locales from 'virtual:locales';
import { Component, type ComponentChildren, render } from 'preact';
import { createActor } from 'xstate';
import type { Shell } from '../src/locales/en';
import { finderMachine } from '../src/machine/finder-machine';
import { type FinderActor, keepable } from '../src/machine/selectors';
import { Finder } from '../src/ui/finder';
import { NO_SHELF, tabShelf } from './kept-run';
import { directionOf, pickLanguage } from './language';
import type { FinderOptions } from './options';
import { showInside, showOwnContent } from './shadow';
import type { Studio } from './studio';
import { darkScheme, paint } from './theme';

/** A visit on a page: started once, shown and hidden as its element comes and goes. */
export type Widget = {
  /** Draws the visit with these options; answers are kept. */
  show: (options: FinderOptions) => void;
  /** Takes the screens away, so that the page's own content shows, and leaves nothing listening; {@link Widget.show} brings them back as they were. */
  hide: () => void;
};

/**
 * Starts a visit in an element, or takes up the one that the tab has kept.
 *
 * @param remember whether the tab keeps it
 * @param tell hears what happens in the run: `start`, `progress`, `complete`; never an answer
 * @param fail hears of a screen that cannot be drawn
 */
export function createWidget(
  host: HTMLElement,
  studio: Studio,
  remember: FinderOptions['remember'],
  tell: (type: string, detail: object) => void,
  fail: (error: Error) => void,
): Widget {
  const { rulebook, menu } = studio;
  const shelf = remember === 'tab' ? tabShelf(host, rulebook.version) : NO_SHELF;
  const actor: FinderActor = createActor(finderMachine, { input: { ...studio, kept: shelf.read() } });
  actor.on('*', ({ type, ...detail }) => tell(type, { ...detail, rules: rulebook.version }));
  actor.subscribe((snapshot) => shelf.keep(keepable(snapshot)));
  actor.start();
  const root = document.createElement('div');
  root.className = 'root';
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());

  let repaint: () => void = () => undefined;
  const schemeChanged = () => repaint();

  return {
    show(options) {
      const language = pickLanguage([options.lang, document.documentElement.lang, ...navigator.languages], rulebook.languages);
      const [shell, studioShell] = [language, rulebook.languages[0] as string].map((each) => locales[each] as Shell) as [Shell, Shell];
      root.lang = language;
      root.dir = directionOf(language);
      if (host.parentElement) root.style.setProperty('--host-font', getComputedStyle(host.parentElement).fontFamily);
      showInside(host, root);
      repaint = () => paint(root, { ...(rulebook.studio.look && { look: rulebook.studio.look }), ...options.theme }, rulebook.studio.accent);
      repaint();
      darkScheme?.addEventListener('change', schemeChanged);
      const { headingLevel, advance, booking } = options;
      const view = { rulebook, menu, language, shell, studioShell, headingLevel, advance, booking, today: today() };
      render(
        <Guard fail={fail}>
          <Finder actor={actor} options={view} />
        </Guard>,
        root,
      );
    },
    hide() {
      darkScheme?.removeEventListener('change', schemeChanged);
      render(null, root);
      showOwnContent(host);
    },
  };
}

/** Draws nothing once something in it could not be drawn. */
class Guard extends Component<{ fail: (error: Error) => void; children: ComponentChildren }, { failed: boolean }> {
  private told = false;

  override componentDidCatch(error: Error): void {
    this.setState({ failed: true });
    // Once, though several parts may fail, and not within the drawing that failed.
    if (!this.told) void Promise.resolve().then(() => this.props.fail(error));
    this.told = true;
  }

  override render(): ComponentChildren {
    return this.state.failed ? null : this.props.children;
  }
}

/** The visitor's day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
