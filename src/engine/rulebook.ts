import type { AnalyticsTool, Consent } from './analytics';
import type { Level } from './levels';
import type { Drawing, Look, QuestionPicture, Region, Rhythm } from './pictures';
import type { Pressure } from './pressure';
import type { Trait } from './traits';

/** Words for a visitor: one text for all languages, or one for each, keyed by language (`en`, `es`). */
export type Words = string | Readonly<Record<string, string>>;

/** A question's id, and the options of which one must be chosen. */
export type Test = readonly [question: string, ...options: string[]];

/** True or false of a set of answers. An `any` of nothing is false, an `all` of nothing true; sources cannot write either. */
export type Condition = Test | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

/** A picture that the owner hosts: a link that starts with https://, and what it shows, for whoever does not see it. */
type Image = { readonly link: string; readonly alt: Words };

/** What may be shown beside words: the owner's own image, else one of the built-in drawings. */
export type Pictured = { readonly image?: Image; readonly picture?: Drawing };

/** One possible answer. */
export type Option = Pictured & {
  readonly id: string;
  readonly label: Words;
  readonly help?: Words;
  /** Stands alone: choosing it clears the others. */
  readonly exclusive?: true;
  /** The answer in a therapist's words. */
  readonly brief?: Words;
  /** Where it is on the body map, for a question drawn as one. */
  readonly region?: readonly Region[];
};

/** A question, in the order in which it is asked. */
export type Question = {
  readonly id: string;
  readonly ask: Words;
  readonly help?: Words;
  readonly why?: Words;
  readonly many?: true;
  /** Offered on the result instead of asked before it. */
  readonly refine?: true;
  /** Owned by the safety core. */
  readonly safety?: true;
  readonly when?: Condition;
  /** So many options from the first are steps of a scale, least first. */
  readonly scale?: number;
  readonly picture?: QuestionPicture;
  readonly options: readonly Option[];
  readonly brief?: Words;
};

/** What a safety limit acts on. */
export type Treatment = Pictured & {
  readonly id: string;
  readonly name: Words;
  readonly pressure: Pressure;
  readonly traits: readonly Trait[];
  readonly about: Words;
  readonly feels: Words;
  /** What a visitor should know first; a note that the safety core ties to a trait included. */
  readonly cautions: readonly Words[];
};

/** A technique and what it is often blended with. */
export type Technique = Treatment & { readonly blends: readonly string[] };

/** An enhancement; `with` names the techniques it is offered with, all of them when left out. */
export type Enhancement = Treatment & { readonly with?: readonly string[] };

/** How often to come. */
export type Plan = {
  readonly id: string;
  readonly name: Words;
  /** Its first step is already to wait. */
  readonly waits?: true;
  readonly steps: readonly { readonly when: Words; readonly what: Words; readonly rhythm?: Rhythm }[];
};

/** What a rule still allows. Limits add up: each must be kept. */
export type Limit = {
  /** The most pressure allowed. */
  readonly pressure?: Pressure;
  readonly forbid: readonly Trait[];
  /** A treatment with this trait is exempt from the pressure, never from `forbid`. */
  readonly unless?: Trait;
  /** A first step for the plan. */
  readonly wait?: Words;
  /** What a booking is to be made for. */
  readonly after?: Words;
};

/** Why and how a visit ends without a recommendation. */
export type ReferralWords = {
  readonly level: Level;
  readonly about: Words;
  readonly do: readonly Words[];
  readonly say?: Words;
  readonly later?: Words;
  readonly until?: Words;
  /** The question that would clear it, for doctor-first. */
  readonly clearance?: string;
};

/** What follows from answers. */
export type Rule = {
  readonly id: string;
  readonly when: Condition;
  /** Points by technique: 3, 2 or 1. */
  readonly suggest?: Readonly<Record<string, number>>;
  readonly avoid?: readonly string[];
  readonly enhance?: readonly string[];
  readonly plan?: string;
  readonly tips?: readonly Words[];
  readonly cautions?: readonly Words[];
  readonly note?: Words;
  readonly limit?: Limit;
  readonly refer?: ReferralWords;
  readonly because?: Words;
};

/** What a studio asks, offers and concludes: the compiled rulebook, frozen, with the safety core in it. */
export type Rulebook = {
  /** Changes when anything in the rulebook does. */
  readonly version: string;
  readonly studio: {
    readonly name: Words;
    readonly booking?: string;
    /** How the widget looks where the page does not say. `accent` is a colour as #rrggbb. */
    readonly look?: Look;
    readonly accent?: string;
    /** Analytics tools that hear of visits. */
    readonly track?: readonly AnalyticsTool[];
    readonly consent?: Consent;
  };
  /** The emergency number of the studio's country; undefined where none is known. */
  readonly emergency?: string;
  /** The first is the one that every text has. */
  readonly languages: readonly string[];
  /** In the order asked: required ones first, refinements after. */
  readonly questions: readonly Question[];
  readonly techniques: readonly Technique[];
  readonly enhancements: readonly Enhancement[];
  /** Highest rank first. */
  readonly plans: readonly Plan[];
  /** By id, so that no result depends on the order in a file. */
  readonly rules: readonly Rule[];
  readonly levels: Readonly<Record<Level, { readonly name: Words; readonly title: Words }>>;
  readonly fallback?: { readonly technique: string; readonly because: Words };
  readonly askUs: Words;
  readonly advice: readonly { readonly id: string; readonly title: Words; readonly points: readonly Words[] }[];
};

/** A session that can be booked. `price` is in units of the menu's currency. */
export type Session = { readonly technique: string; readonly minutes: number; readonly price?: number; readonly booking?: string; readonly offered: boolean };

/** What changes often: sessions and prices, people, notices, contact. */
export type Menu = {
  /** ISO 4217 code of every price. */
  readonly currency: string;
  readonly sessions: readonly Session[];
  readonly extras: readonly { readonly enhancement: string; readonly minutes?: number; readonly price?: number; readonly offered: boolean }[];
  readonly therapists: readonly { readonly name: Words; readonly offers: readonly string[]; readonly about?: Words; readonly booking?: string }[];
  /** `from` and `until` are days, YYYY-MM-DD, both included. */
  readonly notices: readonly { readonly text: Words; readonly from?: string; readonly until?: string; readonly link?: string }[];
  readonly contact: { readonly phone?: string; readonly text?: string; readonly email?: string; readonly hours?: Words };
  readonly policies: readonly Words[];
  readonly giftCard?: string;
};

/** What a visitor answered: question id to an option id, or to several for a many-of question. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;
