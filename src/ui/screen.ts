import type { RefObject } from 'preact';
import type { FinderEvent } from '../machine/finder-machine';
import type { View } from './view';

/** What every screen is given. */
export type ScreenProps = {
  view: View;
  send: (event: FinderEvent) => void;
  /** The heading that takes focus when the screen changes. */
  headingRef: RefObject<HTMLHeadingElement | null>;
};
