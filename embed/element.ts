import { ATTRIBUTES, type FinderOptions, readOptions } from './options';
import { reportError, reportWarning } from './report';
import { bakedStudio, type Studio, studioFromOutside } from './studio';
import { createWidget, type Widget } from './widget';

/** The name of the element. */
export const ELEMENT = 'massage-finder';

/** Attributes whose change starts over with other rules; the others change what is shown at once. */
const RESTARTING = ['rules', 'menu'];

/**
 * Defines `<massage-finder>`, once a page. The content of the element stands until the widget takes over, and whenever it
 * fails.
 */
export function defineElement(): void {
  if (customElements.get(ELEMENT)) return;

  class MassageFinderElement extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    private widget: Widget | undefined;
    /** Counts starts, so that rules which arrive late for an earlier one are dropped. */
    private start = 0;
    private readonly warned = new Set<string>();

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
      if (RESTARTING.includes(name)) {
        this.widget?.hide();
        this.widget = undefined;
        if (this.isConnected) this.load();
        else this.start += 1;
      } else if (this.isConnected && this.widget) this.show();
    }

    private options(): FinderOptions {
      return readOptions(
        (attribute) => this.getAttribute(attribute),
        (message) => {
          if (!this.warned.has(message)) reportWarning(message);
          this.warned.add(message);
        },
      );
    }

    private load(): void {
      this.start += 1;
      const start = this.start;
      const { rules, menu } = this.options();
      if (bakedStudio && rules === undefined && menu === undefined) this.begin(bakedStudio);
      else {
        studioFromOutside(rules, menu).then(
          (studio) => start === this.start && this.begin(studio),
          (error: Error) => {
            if (start !== this.start) return;
            this.fail(error);
            if (bakedStudio) this.begin(bakedStudio);
          },
        );
      }
    }

    private begin(studio: Studio): void {
      try {
        this.widget = createWidget(
          this,
          studio,
          this.options().remember,
          (type, detail) => this.tell(type, detail),
          (error) => this.fail(error),
        );
        if (this.isConnected) this.show();
      } catch (error) {
        this.fail(error as Error);
      }
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

    private tell(type: string, detail: object): void {
      this.dispatchEvent(new CustomEvent(`${ELEMENT}-${type}`, { detail, bubbles: true, composed: true }));
    }
  }

  customElements.define(ELEMENT, MassageFinderElement);
}
