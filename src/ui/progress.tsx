import type { Asking } from '../machine/selectors';
import type { View } from './view';

/** How far the visitor is, in words and as a bar. */
export function Progress({ view, position, total, about }: { view: View } & Pick<Asking, 'position' | 'total' | 'about'>) {
  const { tell } = view;
  return (
    <div class="progress" part="progress">
      <p>{tell(about ? 'progressAbout' : 'progress', { position, total })}</p>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="2" />
        <rect width={(100 * position) / total} height="2" />
      </svg>
    </div>
  );
}
