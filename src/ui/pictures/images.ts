import type { Rulebook } from '../../engine/rulebook';

const images = new Map<string, HTMLImageElement>();

/**
 * The image behind a link, asked for once a page. The element is kept and copies of it shown, which browsers fill from it,
 * so that what a server is asked for, and when, never depends on answers.
 */
export function imageOf(link: string): HTMLImageElement {
  const known = images.get(link);
  if (known) return known;
  const image = new Image();
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.src = link;
  images.set(link, image);
  return image;
}

/** Asks for every image of a rulebook, whichever of them this visit will show. */
export function askForImages({ questions, techniques, enhancements }: Rulebook): void {
  for (const { image } of [...questions.flatMap(({ options }) => options), ...techniques, ...enhancements]) if (image) imageOf(image.link);
}
