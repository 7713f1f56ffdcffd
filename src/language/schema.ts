import { z } from 'zod';
import { LEVELS } from '../engine/levels';
import { DRAWINGS, LOOKS, QUESTION_PICTURES, REGIONS, RHYTHMS } from '../engine/pictures';
import { PRESSURES } from '../engine/pressure';
import { TRAITS } from '../engine/traits';
import { CAPS } from './caps';
import { PATTERNS, type PatternName } from './patterns';

const shaped = (name: PatternName) =>
  z
    .string()
    .max(name === 'link' || name === 'image' ? 2_000 : 80)
    .regex(new RegExp(PATTERNS[name]));

const id = shaped('id').describe('A short name in lower-case letters, digits and hyphens, such as lower-back.');
const text = z
  .union([z.string().max(CAPS.text).regex(new RegExp(PATTERNS.text)), z.record(shaped('language'), z.string().max(CAPS.text).regex(new RegExp(PATTERNS.text)))])
  .describe('Words for visitors: one text, or one for each language (en: …, es: …).');
const link = shaped('link').describe('A link that starts with https://, mailto: or tel:');
const flag = z.union([z.boolean(), z.enum(['yes', 'no'])]).describe('yes or no.');
const texts = z.array(text).min(1).max(CAPS.list);
const ids = z.array(id).min(1).max(CAPS.list);

/** What an answer must be: one option, any of several, or a range of a scale. */
const test = z.union([
  id,
  ids,
  z.strictObject({
    'at-least': id.optional().describe('This step of the scale or a higher one.'),
    'at-most': id.optional().describe('This step of the scale or a lower one.'),
  }),
]);

/** Source of a condition: a map of question ids to tests, all of which must hold, with `all`, `any` and `not` beside them. */
export type ConditionSource = {
  all?: ConditionSource[] | undefined;
  any?: ConditionSource[] | undefined;
  not?: ConditionSource | undefined;
} & { [question: string]: z.infer<typeof test> | ConditionSource[] | ConditionSource | undefined };

const condition: z.ZodType<ConditionSource> = z.lazy(() =>
  z
    .object({
      all: z.array(condition).min(1).max(CAPS.list).optional().describe('Every one of these must hold.'),
      any: z.array(condition).min(1).max(CAPS.list).optional().describe('At least one of these must hold.'),
      not: condition.optional().describe('This must not hold. It does not hold when nothing was asked.'),
    })
    .catchall(test),
) as z.ZodType<ConditionSource>;

const picture = z
  .enum(DRAWINGS)
  .optional()
  .describe(`A line drawing that comes built in: ${DRAWINGS.join(', ')}.`);
const image = z
  .strictObject({
    link: shaped('image').describe('Where the picture is on your site; it starts with https://.'),
    alt: text.describe('What it shows, for whoever does not see it.'),
  })
  .optional()
  .describe('A picture of your own, shown four wide and three high.');
const region = z.enum(REGIONS);

const option = z.strictObject({
  id,
  label: text.describe('What the visitor reads.'),
  help: text.optional().describe('A smaller line under the label.'),
  exclusive: flag.optional().describe('yes on an option that stands alone, such as "None of these".'),
  brief: text.optional().describe("The same answer in a therapist's words, for the brief."),
  region: z
    .union([region, z.array(region).min(1).max(REGIONS.length)])
    .optional()
    .describe(`Where it is on the body map, one or several: ${REGIONS.join(', ')}. The question then says: picture: body.`),
  picture,
  image,
});

const question = z.strictObject({
  id,
  ask: text.optional().describe('The question itself. Left out only where the id is one of the safety core, which is then placed here.'),
  help: text.optional().describe('A line under the question.'),
  why: text.optional().describe('Why it is asked, shown under a question that may feel private.'),
  answer: z.enum(['one', 'many']).optional().describe('one (when left out) or many.'),
  refine: flag.optional().describe('yes: not asked before the result, but offered on it to make it fit better.'),
  when: condition.optional().describe('Asked only when this holds. It may name earlier questions only.'),
  scale: z.array(option).min(2).max(CAPS.options).optional().describe('Options in order, least first; rules may then say at-least and at-most.'),
  options: z.array(option).min(1).max(CAPS.options).optional().describe('The possible answers. Beside a scale: answers outside its order.'),
  brief: text.optional().describe('How the brief for the therapist names this answer, such as Place.'),
  picture: z.enum(QUESTION_PICTURES).optional().describe('body: its options on the body map, each with its region. meter: its scale as a meter.'),
});

const pressure = z.enum(PRESSURES).describe('none, light, medium, firm or deepest.');
const traits = z
  .union([z.literal('none'), z.array(z.enum(TRAITS)).min(1).max(TRAITS.length)])
  .describe(`What a safety limit may have to forbid: none, or a list of ${TRAITS.join(', ')}.`);

const technique = z.strictObject({
  id,
  name: text,
  pressure,
  traits,
  about: text.describe('What it is for, in a sentence or two.'),
  feels: text.describe('What it feels like on the table.'),
  picture,
  image,
  cautions: texts.optional().describe('What a visitor should know first.'),
  blends: ids.optional().describe('Techniques it is often blended with.'),
});

const enhancement = z.strictObject({
  id,
  name: text,
  pressure,
  traits,
  about: text.describe('What it is for, in a sentence or two.'),
  feels: text.describe('What it feels like.'),
  picture,
  image,
  cautions: texts.optional().describe('What a visitor should know first.'),
  with: ids.optional().describe('Techniques it is offered with. Left out: with any.'),
});

const plan = z.strictObject({
  id,
  name: text,
  waits: flag.optional().describe('yes on a plan whose first step is already to wait.'),
  steps: z
    .array(
      z.strictObject({
        when: text.describe('First 48 to 72 hours, say.'),
        what: text.describe('What to do then.'),
        rhythm: z
          .enum(RHYTHMS)
          .optional()
          .describe(`How the timeline draws it: ${RHYTHMS.join(', ')}.`),
      }),
    )
    .min(1)
    .max(CAPS.list)
    .describe('One after the other.'),
});

const limit = z.strictObject({
  pressure: pressure.optional().describe('The most pressure that is still all right.'),
  forbid: z.array(z.enum(TRAITS)).min(1).max(TRAITS.length).optional().describe('Traits that are not all right.'),
  unless: z.enum(TRAITS).optional().describe('A technique with this trait may press harder than the limit says.'),
  wait: text.optional().describe('The first step of the plan, when the body must rest before a visit.'),
  after: text.optional().describe('What to book for, such as: a day after the first three days.'),
});

const referral = z.strictObject({
  level: z.enum(LEVELS).describe(`${LEVELS.join(', ')}, highest first.`),
  about: text.describe('What the visitor told, in a few words.'),
  do: texts.describe('What to do, the first thing first.'),
  say: text.optional().describe('What to tell or ask the doctor.'),
  later: text.optional().describe('When massage may come back, and how.'),
  until: text.optional().describe('For postpone: what to book for, such as: after the skin has healed.'),
});

const rule = z.strictObject({
  id,
  when: condition.describe('For whom it holds: questions with the options chosen. All of them must fit.'),
  suggest: z
    .record(id, z.enum(['strongly', 'well', 'slightly']))
    .optional()
    .describe('Techniques, each strongly (3 points), well (2) or slightly (1).'),
  avoid: ids.optional().describe('Techniques or enhancements that are left out while this holds.'),
  enhance: ids.optional().describe('Enhancements to add.'),
  plan: id.optional().describe('How often to come.'),
  tips: texts.optional().describe('Shown on the result, one line each.'),
  cautions: texts.optional().describe('Shown beside the recommendation.'),
  note: text.optional().describe('A line for the therapist, in the brief.'),
  limit: limit.optional().describe('What is not all right while this holds, whatever is suggested.'),
  refer: referral.optional().describe('Ends the visit without a recommendation.'),
  because: text.optional().describe('The reason a visitor reads. Start it from what they told.'),
});

const answerSource = z.union([id, ids]);

const example = z.strictObject({
  name: z.string().min(1).max(200).describe('Who this is, in a few words.'),
  answers: z.record(id, answerSource).describe('What they answer. Left out: not given; on safety screens: none of these.'),
  expect: z
    .strictObject({
      technique: id.optional().describe('The best match.'),
      also: ids.optional().describe('Techniques that are suggested too, in any place.'),
      not: ids.optional().describe('Techniques and enhancements that must not be suggested.'),
      enhancements: ids.optional().describe('Enhancements that are suggested.'),
      plan: id.optional(),
      refer: z.enum(LEVELS).optional().describe('The level at which they are referred.'),
      'ask-us': z.literal('yes').optional().describe('Nothing fits, and the visitor is asked to call.'),
    })
    .describe('What they must see.'),
});

const studio = z.strictObject({
  name: text,
  country: shaped('country').optional().describe('Two capital letters, such as US. It decides the emergency number.'),
  languages: z.array(shaped('language')).min(1).max(12).describe('The first is the one that every text has.'),
  booking: link.optional().describe('Where a visit is booked when the menu has no closer link.'),
  look: z.enum(LOOKS).optional().describe('How the finder looks: willow (calm green), clay (warm and round) or slate (cool and compact).'),
  accent: shaped('colour').optional().describe('Your colour, such as #2b6a5f; everything else is derived from it.'),
  track: ids
    .optional()
    .describe('The analytics tools of your pages that hear of visits, never of answers: datalayer, ga4, plausible, matomo, posthog, segment, umami, fathom, meta.'),
  consent: id.optional().describe('Whose consent they wait for: none, required (the page says so by a call) or host (the consent tool of the page).'),
});

const format = z.literal(1).describe('The format of this file: 1.');

/** The rulebook, as an owner writes it. */
export const rulebookSchema = z.strictObject({
  format,
  studio: studio.describe('Whose finder this is.'),
  questions: z.array(question).min(1).max(CAPS.questions).describe('What is asked, in this order; those with `refine: yes` on the result.'),
  techniques: z.array(technique).min(1).max(CAPS.techniques).describe('What can be suggested.'),
  enhancements: z.array(enhancement).min(1).max(CAPS.techniques).optional().describe('What can be added to a technique.'),
  plans: z.array(plan).min(1).max(CAPS.list).optional().describe('Of several plans that fit, the one listed first here is shown.'),
  rules: z.array(rule).min(1).max(CAPS.rules).describe('What follows from the answers. Every rule that holds counts; their order does not.'),
  fallback: z.strictObject({ technique: id, because: text }).optional().describe('What to suggest when no rule suggests anything.'),
  'ask-us': text.describe('What to say when nothing can be suggested.'),
  advice: z
    .array(z.strictObject({ id, title: text, points: texts.describe('One line each.') }))
    .min(1)
    .max(CAPS.list)
    .optional()
    .describe('Shown beside every result: before, during and after a visit.'),
  examples: z.array(example).min(1).max(CAPS.examples).optional().describe('Visitors you have in mind, and what each must see. Checked every time.'),
});

const price = z.number().min(0).max(1_000_000).optional();

const offered = flag.optional().describe('no while it is paused.');

/** The menu: what changes often. It never alters suggestions or safety, but `offered: no` pauses what it stands on. */
export const menuSchema = z.strictObject({
  format,
  currency: shaped('currency').optional().describe('Three capital letters, such as USD.'),
  sessions: z
    .array(
      z.strictObject({
        technique: id.describe('The id of a technique of the rulebook.'),
        minutes: z.number().int().min(5).max(600).describe('How long it takes.'),
        price: price.describe('What it costs, a plain number such as 95.'),
        booking: link.optional().describe('Where this session is booked; a link that starts with https://, mailto: or tel:'),
        offered,
      }),
    )
    .min(1)
    .max(200)
    .optional()
    .describe('What can be booked. Of two techniques that suit equally well, the one listed first is shown first.'),
  extras: z
    .array(
      z.strictObject({
        enhancement: id.describe('The id of an enhancement of the rulebook.'),
        minutes: z.number().int().min(0).max(600).optional().describe('How much longer the session takes with it.'),
        price: price.describe('What it adds to the price of the session.'),
        offered,
      }),
    )
    .min(1)
    .max(CAPS.list)
    .optional()
    .describe('Enhancements with their prices.'),
  therapists: z
    .array(
      z.strictObject({
        name: text.describe('As visitors read it.'),
        offers: ids.describe('The ids of techniques and enhancements that they give.'),
        about: text.optional().describe('A line or two about them.'),
        booking: link.optional().describe('Where they are booked.'),
        offered: offered.describe('no while they are away.'),
      }),
    )
    .min(1)
    .max(CAPS.list)
    .optional()
    .describe('Who works here.'),
  notices: z
    .array(
      z.strictObject({
        text: text.describe('What visitors are to know.'),
        from: shaped('date').optional().describe('The first day it is shown, year-month-day.'),
        until: shaped('date').optional().describe('The last day it is shown.'),
        link: link.optional().describe('Where more is said.'),
      }),
    )
    .min(1)
    .max(CAPS.list)
    .optional()
    .describe('News, shown on the result between two days.'),
  contact: z
    .strictObject({
      phone: shaped('phone').optional().describe('To call, such as +1 555 010 0199.'),
      text: shaped('phone').optional().describe('To send a text message to.'),
      email: shaped('email').optional().describe('To write to.'),
      hours: text.optional().describe('When you are open.'),
    })
    .optional()
    .describe('How visitors reach you. Those to whom nothing can be suggested are sent here.'),
  policies: texts.optional().describe('Good to know about booking, one line each.'),
  'gift-card': link.optional().describe('Where gift cards are sold.'),
});

/** The safety core, as `src/safety/safety.yaml` writes it: the same questions and rules, and the words of the levels. */
export const safetySchema = z.strictObject({
  questions: z.array(question),
  rules: z.array(rule),
  levels: z.record(z.enum(LEVELS), z.strictObject({ name: text, title: text })),
  traits: z.partialRecord(z.enum(TRAITS), text),
  clearance: z.strictObject({ ask: text, yes: text, no: text, unsure: text, brief: text, note: text, because: text, limit }),
  emergency: z.strictObject({ numbers: z.record(shaped('country'), z.string()), unknown: text }),
});

export type RulebookSource = z.infer<typeof rulebookSchema>;
export type MenuSource = z.infer<typeof menuSchema>;
export type SafetySource = z.infer<typeof safetySchema>;
export type TextSource = z.infer<typeof text>;
export type QuestionSource = z.infer<typeof question>;
export type OptionSource = z.infer<typeof option>;
export type RuleSource = z.infer<typeof rule>;
export type TestSource = z.infer<typeof test>;
export type LimitSource = z.infer<typeof limit>;
export type ExampleSource = z.infer<typeof example>;
