/** How many tints the style sheet has. */
const TINTS = 8;

/** The tint of a technique, by its place in the rulebook, the same all over the page. It says nothing that words beside it do not. */
export const tintOf = (index: number): string => `var(--tint-${index % TINTS})`;
