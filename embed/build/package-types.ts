import { attributesAsType, optionsAsType } from './option-tables';

/** An event of the element, with what its `detail` holds beside the version of the rules. */
type EventDoc = { readonly name: string; readonly when: string; readonly detail: string };

const EVENTS: readonly EventDoc[] = [
  { name: 'view', when: 'Half of the finder has been in view for a second.', detail: 'FinderDetail' },
  { name: 'start', when: 'The first answer.', detail: 'FinderDetail' },
  { name: 'progress', when: '25, 50 and 75 % of the way.', detail: 'FinderDetail & { readonly percent: 25 | 50 | 75 }' },
  { name: 'complete', when: 'The first result or referral.', detail: 'FinderDetail' },
  { name: 'cta', when: 'A booking link was pressed. Cancelable: the link is then not followed.', detail: 'FinderDetail & { readonly href: string; readonly cta_index?: number }' },
  { name: 'lead', when: 'The visitor asked for the result by e-mail. Cancelable: the page then sends it.', detail: 'FinderLead' },
  { name: 'close', when: 'A popup, slider or tab was closed.', detail: 'FinderDetail' },
  { name: 'error', when: 'Rules could not be had, or drawing failed.', detail: 'Partial<FinderDetail>' },
];

const perEvent = (line: (event: EventDoc) => string, indent: string): string => EVENTS.map((event) => `${indent}/** ${event.when} */\n${indent}${line(event)}`).join('\n');

const inPascalCase = (name: string) => name[0]?.toUpperCase() + name.slice(1);

/**
 * A framework's types, added to where that framework is installed and no error where it is not: the comment silences the
 * one line that names the package.
 */
const forFramework = (name: string, inside: string) => `// @ts-ignore: ${name} need not be installed.\ndeclare module '${name}' {\n${inside}\n}`;

const inJsx = `  namespace JSX {
    interface IntrinsicElements {
      'massage-finder': MassageFinderProps;
    }
  }`;

/** What types a page's own code sees: `massage-finder.d.ts`, the same for each script. */
export const packageTypes = (): string => `/** Light or dark. */
export type FinderScheme = 'auto' | 'light' | 'dark';

/** A look that is ready made. */
export type FinderLook = 'willow' | 'clay' | 'slate';

/** How a finder is set up by a call. */
export interface FinderOptions {
${optionsAsType()}
}

/** What every event tells. Never an answer. */
export interface FinderDetail {
  /** The version of the rulebook. */
  readonly rules: string;
  /** The finder's name, where the page gave it one. */
  readonly finder?: string;
  /** The variant of an experiment. This and what follows only in a script with what marketers use. */
  readonly variant?: string;
  /** The version of the script. */
  readonly version?: string;
  /** Random for the run, and never stored. */
  readonly run_id?: string;
  /** The same as analytics tools are told; on the first event of its kind in a run. */
  readonly event_id?: string;
}

/** What a visitor gave who wants the result by e-mail. Never an answer. */
export interface FinderLead extends FinderDetail {
  /** Of this lead: a visitor's other try of the same one has it again. */
  readonly event_id: string;
  readonly email: string;
  /** The visitor agreed to other mail as well. */
  readonly marketing: boolean;
  readonly language: string;
  /** Only where the visitor agreed to that. */
  readonly recommendation?: { readonly technique: string; readonly name: string; readonly text: string };
}

/** The details of the events, by the names that \`massageFinder.on\` takes. */
export interface FinderEvents {
${perEvent(({ name, detail }) => `${name}: ${detail};`, '  ')}
}

/** The events on the element, by their names in the page. They bubble. */
export interface FinderEventMap {
${perEvent(({ name }) => `'massage-finder-${name}': CustomEvent<FinderEvents['${name}']>;`, '  ')}
}

/** The element \`<massage-finder>\`. */
export interface MassageFinderElement extends HTMLElement {
  /**
   * Opens a popup, slider or tab; where it stands in the page, goes to it.
   *
   * @param opener gets the focus back when it closes
   * @returns false while there is nothing to open: rules are on their way, or the page hides the element
   */
  open(opener?: HTMLElement): boolean;
  /** Closes a popup, slider or tab. Answers are kept. */
  close(): void;
  /** Starts the visit over. */
  restart(): void;
}

/** What hears of an event. */
export type FinderListener<K extends keyof FinderEvents> = (detail: FinderEvents[K], event: CustomEvent<FinderEvents[K]>) => void;

/** \`window.massageFinder\` before the script has run: a list of calls, each as a list of its own. */
export interface FinderQueue {
  push<K extends keyof FinderEvents>(call: readonly ['on', K, FinderListener<K> | string]): void;
  push(call: readonly ['mount', Element | string, FinderOptions?]): void;
  push(call: readonly ['consent', boolean]): void;
}

/** \`window.massageFinder\`, once the script has run. */
export interface MassageFinder extends FinderQueue {
  /** The version of the script. */
  readonly version: string;
  /** Puts a finder into an element, or sets up anew the one that is there. Undefined, with a warning in the console, where the page has no such host. */
  mount(host: Element | string, options?: FinderOptions): MassageFinderElement | undefined;
  /** Hears of an event of every finder on the page, also by the name of a global function; the function that comes back ends that. */
  on<K extends keyof FinderEvents>(event: K, listener: FinderListener<K> | string): () => void;
  /** What the visitor said of being measured: \`true\` sends what waits, \`false\` throws it away. */
  consent(granted: boolean): void;
}

/** \`window.massageFinder\`; undefined where there is no page, as on a server. */
export declare const massageFinder: MassageFinder | undefined;
export default massageFinder;

/** The attributes of the element in markup. */
export interface MassageFinderAttributes {
${attributesAsType()}
}

/** The element in JSX: its attributes, its events, and what every element takes. */
export interface MassageFinderProps extends MassageFinderAttributes {
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  style?: any;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  slot?: string | undefined;
  title?: string | undefined;
  key?: any;
  ref?: any;
  children?: any;
${perEvent(({ name }) => `'onmassage-finder-${name}'?: ((event: CustomEvent<FinderEvents['${name}']>) => void) | undefined;`, '  ')}
}

/** The element in templates of Vue. */
export interface MassageFinderVueProps extends MassageFinderAttributes {
  id?: string | undefined;
  class?: any;
  style?: any;
${perEvent(({ name }) => `onMassageFinder${inPascalCase(name)}?: ((event: CustomEvent<FinderEvents['${name}']>) => void) | undefined;`, '  ')}
}

declare global {
  interface HTMLElementTagNameMap {
    'massage-finder': MassageFinderElement;
  }
  interface HTMLElementEventMap extends FinderEventMap {}
  interface DocumentEventMap extends FinderEventMap {}
  interface WindowEventMap extends FinderEventMap {}
  interface Window {
    /** A list of calls before the script has run, and what it makes of them after. */
    massageFinder?: MassageFinder | FinderQueue;
  }
}

${forFramework('react', inJsx)}

${forFramework('preact', inJsx)}

${forFramework(
  'vue',
  `  interface GlobalComponents {
    'massage-finder': new () => MassageFinderElement & { $props: MassageFinderVueProps };
  }`,
)}
`;
