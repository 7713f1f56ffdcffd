import type { Rhythm } from '../../engine/pictures';

/** Where on a line of 100 the visits of a rhythm fall. */
const VISITS: Readonly<Record<Rhythm, readonly number[]>> = {
  wait: [],
  once: [50],
  close: [35, 65],
  weekly: [5, 23, 41, 59, 77, 95],
  wider: [5, 20, 42, 70],
  fortnightly: [5, 50, 95],
  monthly: [15, 85],
};

/** A stretch of time with a dot for each visit; waiting is a broken line. */
export function Timeline({ rhythm }: { rhythm: Rhythm }) {
  return (
    <svg class="timeline" viewBox="0 0 100 12" aria-hidden="true">
      <path class={rhythm === 'wait' ? 'waiting' : undefined} d="M0 6h100" />
      {VISITS[rhythm].map((x) => (
        <circle key={x} cx={x} cy="6" r="3" />
      ))}
    </svg>
  );
}
