/** The regions of the body map, from head to foot. An option may map one or several. */
export const REGIONS = ['head', 'neck', 'shoulders', 'arms', 'hands', 'chest', 'belly', 'upper-back', 'lower-back', 'hips', 'thighs', 'calves', 'feet'] as const;

/** One of {@link REGIONS}. */
export type Region = (typeof REGIONS)[number];

/** The line drawings that come built in: kinds of pain, techniques, enhancements. */
export const DRAWINGS = [
  'knot',
  'down-leg',
  'ache',
  'stiff',
  'tired',
  'strain',
  'unsure',
  'strokes',
  'hold',
  'deep',
  'press',
  'feet',
  'stretch',
  'prenatal',
  'stones',
  'oil',
  'couple',
] as const;

/** One of {@link DRAWINGS}. */
export type Drawing = (typeof DRAWINGS)[number];

/** How a whole question is drawn: its options on the body map, or its scale as a meter. */
export const QUESTION_PICTURES = ['body', 'meter'] as const;

/** One of {@link QUESTION_PICTURES}. */
export type QuestionPicture = (typeof QUESTION_PICTURES)[number];

/** How often one comes in a step of a plan, for its timeline: not yet, one visit, some close together, and so on to upkeep. */
export const RHYTHMS = ['wait', 'once', 'close', 'weekly', 'wider', 'fortnightly', 'monthly'] as const;

/** One of {@link RHYTHMS}. */
export type Rhythm = (typeof RHYTHMS)[number];

/** The looks that come ready: calm green, warm and round, cool and compact. */
export const LOOKS = ['willow', 'clay', 'slate'] as const;

/** One of {@link LOOKS}. */
export type Look = (typeof LOOKS)[number];
