import type { RefObject } from 'preact';
import type { FinderEvent } from '../machine/finder-machine';

/** What every screen is given. */
export type ScreenProps = {
  send: (event: FinderEvent) => void;
  /** The heading that takes focus when the screen changes. */
  headingRef: RefObject<HTMLHeadingElement | null>;
};
