import drawings from 'virtual:drawings';
import locales from 'virtual:locales';
import { Component, type ComponentChildren, render } from 'preact';
import { createActor } from 'xstate';
import type { Shell } from '../src/locales/en';
import { finderMachine } from '../src/machine/finder-machine';
import { type FinderActor, keepable } from '../src/machine/selectors';
import { Finder } from '../src/ui/finder';
import { Frame } from '../src/ui/frame';
import type { ViewOptions } from '../src/ui/view';
import { createCarry } from './carry';
import { handOff } from './hand-off';
import { NO_SHELF, tabShelf } from './kept-run';
import { directionOf, pickLanguage } from './language';
import { createMeasure } from './measure';
import { createOffers } from './offers';
import { openByItself } from './open-by-itself';
import type { FinderOptions } from './options';
import { givenAnswers } from './preset';
import { showInside, showOwnContent } from './shadow';
import { mayOpenByItself } from './show-again';
import type { Studio } from './studio';
import { darkScheme, paint } from './theme';
import { whenSeen } from './when-seen';

/** A visit on a page: started once, shown and hidden as its element comes and goes. */
export type Widget = {
  /** Draws the visit with these options; answers are kept. */
  show: (options: FinderOptions) => void;
  /** Takes the screens away, so that the page's own content shows, and leaves nothing listening; {@link Widget.show} brings them back as they were. */
  hide: () => void;
  /** Opens its window, or goes to it where it stands in the page. False where the page has hidden the element. */
  open: (opener?: HTMLElement) => boolean;
  close: () => void;
  restart: () => void;
  /** It is given up: nothing of its visit is told any more. In scripts with what marketers use. */
  end?: () => void;
};

/** What a widget tells of a visit. Nothing in it is an answer. */
export type Teller = {
  /** An event for the page. False where the page has prevented what follows it. */
  tell: (type: string, detail: object) => boolean;
  warn: (message: string) => void;
  /** A screen cannot be drawn. */
  fail: (error: Error) => void;
};

/** Starts a visit in an element, or takes up the one that the tab has kept. */
export function createWidget(host: HTMLElement, studio: Studio, given: FinderOptions, { tell, warn, fail }: Teller): Widget {
  const { rulebook, menu } = studio;
  const { remember, preset } = given;
  const shelf = remember === 'tab' ? tabShelf(host, rulebook.version) : NO_SHELF;
  let options = given;
  const actor: FinderActor = createActor(finderMachine, { input: { ...studio, kept: shelf.read(), preset: givenAnswers(preset, rulebook, warn) } });
  const measure = __MARKETING__ ? createMeasure(actor, rulebook, () => options) : undefined;
  const about = (type: string, detail: object = {}) => ({ ...detail, ...measure?.hear(type, detail), rules: rulebook.version });
  const report = (type: string, detail?: object) => tell(type, about(type, detail));
  const offers = __MARKETING__ && measure ? createOffers({ measure, options: () => options, about, tell }) : undefined;
  const link = __MARKETING__ ? createCarry(() => options.pass) : undefined;
  actor.on('*', ({ type, ...detail }) => report(type, detail));
  actor.subscribe((snapshot) => shelf.keep(keepable(snapshot)));
  actor.start();
  const root = document.createElement('div');
  // What a visitor writes is nobody else's; without what marketers use nothing is written.
  for (const type of ['keydown', 'keyup', 'keypress', ...(__MARKETING__ ? ['beforeinput', 'input', 'paste', 'copy', 'cut'] : [])])
    root.addEventListener(type, (event) => event.stopPropagation());
  root.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLAnchorElement>('[part=cta]');
    if (!pressed) return;
    const place = __MARKETING__ ? { cta_index: [...root.querySelectorAll('[part=cta]')].indexOf(pressed) + 1 } : undefined;
    if (!report('cta', { href: pressed.href, ...place })) event.preventDefault();
    else if (__MARKETING__ && options.handoff === 'page') handOff(event, pressed, host);
  });

  let frame: Frame | undefined;
  let repaint: () => void = () => undefined;
  const schemeChanged = () => repaint();
  let stopWatching: (() => void) | undefined;
  // A visit that was left in the middle has been seen.
  let seen = actor.getSnapshot().context.started;
  let callOff: (() => void) | undefined;
  /** It has been opened: from now on it opens by the visitor's act alone. */
  let opened = false;

  const open = (modal: boolean, opener?: HTMLElement): boolean => {
    if (host.getClientRects().length === 0) return false;
    opened = true;
    callOff?.();
    if (frame) frame.open(modal, opener);
    else {
      host.scrollIntoView();
      root.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true });
    }
    return true;
  };

  const stopListening = () => {
    darkScheme?.removeEventListener('change', schemeChanged);
    stopWatching?.();
    callOff?.();
  };

  const widget: Widget = {
    show(now) {
      options = now;
      stopListening();
      const { headingLevel, advance, booking, openOn, showAgain } = options;
      // Browsers without the platform's dialog show every finder in the page.
      const mode = 'showModal' in document.createElement('dialog') ? options.mode : 'inline';
      const language = pickLanguage([options.lang, document.documentElement.lang, ...navigator.languages], rulebook.languages);
      const [shell, studioShell] = [language, rulebook.languages[0] as string].map((each) => locales[each] as Shell) as [Shell, Shell];
      root.className = mode === 'inline' ? 'root ground' : 'root';
      root.lang = language;
      root.dir = directionOf(language);
      if (host.parentElement) root.style.setProperty('--host-font', getComputedStyle(host.parentElement).fontFamily);
      showInside(host, root);
      repaint = () => paint(root, options.theme, rulebook.studio);
      repaint();
      darkScheme?.addEventListener('change', schemeChanged);
      const clock = new Date();
      // The visitor's day. Asked of a language, it would have the browser load its languages before the first question.
      const today = new Date(+clock - clock.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
      const view: ViewOptions = { rulebook, menu, language, shell, studioShell, drawings, headingLevel, advance, booking, today };
      if (__MARKETING__ && offers) Object.assign(view, { offers: offers(), link });
      const finder = <Finder actor={actor} options={view} />;
      render(
        <Guard fail={fail}>
          {mode === 'inline' ? (
            finder
          ) : (
            <Frame options={view} mode={mode} hold={(drawn) => (frame = drawn)} onClose={() => report('close')}>
              {finder}
            </Frame>
          )}
        </Guard>,
        root,
      );
      if (!seen && typeof IntersectionObserver === 'function') {
        stopWatching = whenSeen(root.querySelector('dialog') ?? root, () => {
          seen = true;
          report('view');
        });
      }
      if (!opened && mode !== 'inline') callOff = openByItself(openOn, () => !opened && mayOpenByItself(showAgain) && open(false));
    },
    hide() {
      stopListening();
      render(null, root);
      showOwnContent(host);
    },
    open: (opener) => open(true, opener),
    close: () => frame?.close(),
    restart: () => actor.send({ type: 'restart' }),
  };
  if (__MARKETING__ && measure) widget.end = measure.end;
  return widget;
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
