import type { FinderOptions } from '../options';

/** What a page's author is told of an option. Nothing of it is in the script. */
export type OptionDoc = {
  /** What it is for, in a line. */
  readonly does: string;
  /** What it takes, as Markdown. */
  readonly takes: string;
  /** What holds when it is left out. */
  readonly leftOut: string;
  /** Its values as a type. A test holds that the parser takes each of them. */
  readonly type: string;
};

/** The sentences on each option: a new option without them does not compile. */
export const OPTION_DOCS: { readonly [K in keyof FinderOptions]: OptionDoc } = {
  rules: {
    does: 'Where the rulebook is.',
    takes: 'a URL, or `#id` of a JSON script element',
    leftOut: 'the rulebook in the script',
    type: 'string',
  },
  menu: {
    does: 'Where the menu is.',
    takes: 'a URL, or `#id` of a JSON script element',
    leftOut: 'the menu in the script; none beside `rules` of your own',
    type: 'string',
  },
  lang: {
    does: 'The language.',
    takes: 'a language, such as `es`',
    leftOut: "the page's, then the browser's",
    type: 'string',
  },
  theme: {
    does: 'Light or dark, and the look.',
    takes: '`auto`, `light` or `dark`, a look (`willow`, `clay`, `slate`), or both: `dark clay`',
    leftOut: "`auto`, as the visitor's system, and the rulebook's look, else `willow`",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a type, not a text.
    type: 'FinderScheme | FinderLook | `${FinderScheme} ${FinderLook}`',
  },
  booking: {
    does: 'Where a visit is booked.',
    takes: 'a link that starts with `https://`, `mailto:` or `tel:`',
    leftOut: "the rulebook's; a session's own link comes first",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a type, not a text.
    type: '`https://${string}` | `mailto:${string}` | `tel:${string}`',
  },
  advance: {
    does: 'Whether a choice made by pointer goes on by itself.',
    takes: '`choice` (a choice by pointer goes on by itself), `button`',
    leftOut: '`choice`',
    type: "'choice' | 'button'",
  },
  headingLevel: {
    does: 'The level of the headings.',
    takes: '`1` to `6`',
    leftOut: '`2`',
    type: '1 | 2 | 3 | 4 | 5 | 6',
  },
  remember: {
    does: 'Whether a visit left in the middle is taken up again.',
    takes: '`tab`: a visit left in the middle goes on after a reload, in that tab only, until it comes to a result or is started over; `none`',
    leftOut: '`none`',
    type: "'none' | 'tab'",
  },
  mode: {
    does: 'Where it stands.',
    takes: '`inline` (in the page), `popup`, `slider`, `tab` (a slider with a button at the edge of the window)',
    leftOut: '`inline`',
    type: "'inline' | 'popup' | 'slider' | 'tab'",
  },
  openOn: {
    does: 'When a window opens by itself.',
    takes: '`load`, `exit`, `scroll:60%`, `15s`; several with spaces, whichever comes first',
    leftOut: 'it opens by the visitor alone',
    type: 'string',
  },
  showAgain: {
    does: 'When a window that opened by itself may do so again.',
    takes: '`page` (on the next one), `tab` (in another one), `30d` (after so many days), `never`',
    leftOut: '`page`, and nothing is kept',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a type, not a text.
    type: "'page' | 'tab' | 'never' | `${number}d`",
  },
  preset: {
    does: 'Answers that the page gives in advance, never to a safety question.',
    takes: '`location:lower-back`: the id of a question and of an option; several with spaces, several options with commas',
    leftOut: 'every question is asked',
    type: 'string',
  },
  finder: {
    does: 'A name for events.',
    takes: 'any words',
    leftOut: 'events carry no name',
    type: 'string',
  },
  track: {
    does: 'Which analytics tools hear of a run.',
    takes: '`datalayer` (Google Tag Manager), `ga4`, `plausible`, `matomo`, `posthog`, `segment`, `umami`, `fathom`, `meta`; several with spaces; `none`',
    leftOut: "the rulebook's, else none",
    type: 'string',
  },
  consent: {
    does: 'Whose consent they wait for.',
    takes: '`none` (nobody is asked), `required` (until the page calls `massageFinder.consent(true)`), `host` (as the consent tool of the page says)',
    leftOut: "the rulebook's, else `none`; what is not understood counts as `required`",
    type: "'none' | 'required' | 'host'",
  },
  detail: {
    does: 'How much they hear, never an answer.',
    takes: '`progress`; `questions` (also which question is on screen); `results` (also the technique, where the visitor ticks a box)',
    leftOut: '`progress`',
    type: "'progress' | 'questions' | 'results'",
  },
  variant: {
    does: 'The variant of an experiment that the page runs.',
    takes: 'any words',
    leftOut: 'events carry none',
    type: 'string',
  },
  variants: {
    does: 'Rulebooks to try: one is drawn for each visit.',
    takes: '`now@50 calm=/calm.json@50`: a name, a URL or `#id` of a JSON script element (without one, the rules that the finder has anyway), and a share',
    leftOut: 'every visitor has the same rules',
    type: 'string',
  },
  endpoint: {
    does: 'Your own receiver of events.',
    takes: 'an address that starts with `https://` or `/`',
    leftOut: 'nothing is sent',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a type, not a text.
    type: '`https://${string}` | `/${string}`',
  },
  pass: {
    does: "Which parameters of the page's address booking links carry on.",
    takes: 'names with spaces; `utm` for all that start with `utm_`; `none`',
    leftOut: '`utm`',
    type: 'string',
  },
  handoff: {
    does: 'Where a press of Book is seen.',
    takes: '`link`; `page` (it goes through a link in the page, which the tools of the page see)',
    leftOut: '`link`',
    type: "'link' | 'page'",
  },
  email: {
    does: 'How a visitor may have the result mailed.',
    takes: '`app` (their own mail app), `page` (the page hears of it), or the address of a receiver that starts with `https://` or `/`',
    leftOut: 'it is not offered',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a type, not a text.
    type: "'app' | 'page' | `https://${string}` | `/${string}`",
  },
};
