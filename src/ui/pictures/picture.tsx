import type { Pictured } from '../../engine/rulebook';
import type { View } from '../view';
import { imageOf } from './images';

/** The owner's image, in a frame of fixed proportions so that nothing moves when it arrives; else a built-in drawing; else nothing. */
export function Picture({ view, of: { image, picture } }: { view: View } & { of: Pictured }) {
  if (image) {
    return (
      <span
        class="image"
        key={image.link}
        ref={(frame) => {
          if (!frame) return;
          const element = (frame.firstChild ?? frame.appendChild(imageOf(image.link).cloneNode())) as HTMLImageElement;
          element.alt = view.say(image.alt);
        }}
      />
    );
  }
  const drawn = picture && view.drawings[picture];
  if (!drawn) return null;
  const [line, accent] = drawn;
  return (
    <svg class="drawing" viewBox="0 0 32 32" aria-hidden="true">
      <path d={line} />
      <path class="drawing-accent" d={accent} />
    </svg>
  );
}
