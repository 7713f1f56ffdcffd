/**
 * The shapes that short strings must have. Named here so that words can be found for each when one does not fit, and
 * escaped as `RegExp.source` gives them back, which is how the schemas carry them.
 */
export const PATTERNS = {
  id: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
  text: '\\S',
  language: '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$',
  country: '^[A-Z]{2}$',
  currency: '^[A-Z]{3}$',
  date: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
  link: '^(?:https:\\/\\/[A-Za-z0-9][^\\s<>"\']*|mailto:[^\\s<>"\']+|tel:[+0-9().-]+)$',
  image: '^https:\\/\\/[A-Za-z0-9][^\\s<>"\']*$',
  colour: '^#[0-9A-Fa-f]{6}$',
  phone: '^[+0-9][0-9 ().-]{2,}$',
  email: '^[^\\s@<>"\']+@[^\\s@<>"\']+$',
} as const;

/** A name in {@link PATTERNS}. */
export type PatternName = keyof typeof PATTERNS;
