import { attributeOf, type FinderOptions, OPTIONS, readOptions, restarts } from './options';
import { reportError, reportWarning } from './report';
import { bakedStudio, type Studio, studioFromOutside } from './studio';
import { drawVariant } from './variants';
import { createWidget, type Widget } from './widget';

/** In the place of a variant's name: its rules have failed, and the finder is on its way to those that it has without it. */
const FAILED = '';

/** The name of the element. */
export const ELEMENT = 'massage-finder';

/** The element on a page, once it is defined. */
export type FinderElement = HTMLElement & {
  /**
   * Opens its window, or goes to it where it stands in the page.
   *
   * @param opener gets the focus back when the window closes
   * @returns false while there is nothing to open: rules are on their way, or the page hides the element
   */
  open: (opener?: HTMLElement) => boolean;
  /** Closes its window; answers are kept. */
  close: () => void;
  /** Starts the visit over. */
  restart: () => void;
};

/**
 * Defines `<massage-finder>`, once a page. The content of the element stands until the widget takes over, and whenever it
 * fails.
 */
export function defineElement(): void {
  if (customElements.get(ELEMENT)) return;

  class MassageFinderElement extends HTMLElement implements FinderElement {
    static observedAttributes = OPTIONS.map(attributeOf);

    private widget: Widget | undefined;
    /** Counts starts, so that rules which arrive late for an earlier one are dropped. */
    private start = 0;
    /** Was to be opened before it could be. */
    private awaited = false;
    private readonly warned = new Set<string>();
    /** The name of the variant whose rules are shown. Named as no option is: frameworks set what an element has as a property. */
    private drawn: string | undefined;

    connectedCallback(): void {
      if (this.widget) this.show();
      else this.load();
    }

    disconnectedCallback(): void {
      this.widget?.hide();
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      // The first attributes are heard of before the element is connected, which reads them all.
      if (before === after || this.start === 0) return;
      if (restarts(name)) {
        this.widget?.hide();
        if (__MARKETING__) this.widget?.end?.();
        this.widget = undefined;
        if (this.isConnected) this.load();
        else this.start += 1;
      } else if (this.isConnected && this.widget) this.show();
    }

    open(opener?: HTMLElement): boolean {
      if (this.widget) return this.widget.open(opener);
      this.awaited = true;
      // Until then, and if it never comes to that, what the page has put here.
      this.scrollIntoView();
      return false;
    }

    close(): void {
      this.widget?.close();
    }

    restart(): void {
      this.widget?.restart();
    }

    private warn(message: string): void {
      if (!this.warned.has(message)) reportWarning(message);
      this.warned.add(message);
    }

    private options(): FinderOptions {
      const options = readOptions(
        (attribute) => this.getAttribute(attribute),
        (message) => this.warn(message),
      );
      return __MARKETING__ ? { ...options, variant: options.variant ?? this.drawn } : options;
    }

    private load(): void {
      this.start += 1;
      const start = this.start;
      const options = this.options();
      const variant = __MARKETING__ && this.drawn !== FAILED ? drawVariant(this, options) : undefined;
      const { rules, menu } = variant?.rules === undefined ? options : { ...options, rules: variant.rules };
      if (__MARKETING__) this.drawn = variant?.name;
      if (bakedStudio && rules === undefined && menu === undefined) this.begin(bakedStudio);
      else {
        studioFromOutside(rules, menu).then(
          (studio) => start === this.start && this.begin(studio),
          (error: Error) => {
            if (start !== this.start) return;
            this.fail(error);
            if (__MARKETING__ && variant?.rules) {
              this.drawn = FAILED;
              this.load();
            } else if (bakedStudio) this.begin(bakedStudio);
          },
        );
      }
    }

    private begin(studio: Studio): void {
      try {
        this.widget = createWidget(this, studio, this.options(), {
          tell: (type, detail) => this.tell(type, detail),
          warn: (message) => this.warn(message),
          fail: (error) => this.fail(error),
        });
        if (this.isConnected) this.show();
      } catch (error) {
        this.fail(error as Error);
      }
      if (this.awaited) this.open();
    }

    private show(): void {
      try {
        this.widget?.show(this.options());
      } catch (error) {
        this.fail(error as Error);
      }
    }

    private fail(error: Error): void {
      this.widget?.hide();
      reportError(error.message);
      this.tell('error', {});
    }

    private tell(type: string, detail: object): boolean {
      const { finder } = this.options();
      return this.dispatchEvent(
        new CustomEvent(`${ELEMENT}-${type}`, {
          detail: { ...detail, ...(finder && { finder }) },
          bubbles: true,
          composed: true,
          cancelable: type === 'cta' || (__MARKETING__ && type === 'lead'),
        }),
      );
    }
  }

  customElements.define(ELEMENT, MassageFinderElement);
}
