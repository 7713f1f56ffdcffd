/**
 * What a safety limit can forbid. Every technique and enhancement declares its own, so that one an owner invents is
 * limited correctly on its first day. `partner` forbids nothing by itself: it carries the note that a companion is
 * screened apart. `latex` exists because a latex allergy must be able to forbid something.
 */
export const TRAITS = ['heat', 'body-weight', 'pointed', 'prone', 'cbd', 'nut-oil', 'latex', 'fragrance', 'prenatal', 'partner'] as const;

/** One of {@link TRAITS}. */
export type Trait = (typeof TRAITS)[number];
