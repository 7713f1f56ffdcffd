import type { Fault } from '../../../src/language/issue';
import type { Edit } from '../../builders/faulty-files';

/** A mistake in a file, and all that is told of it. */
type Mistake = {
  code: Fault['code'];
  /** Changes to the small rulebook, and to its menu. */
  rules?: readonly Edit[];
  menu?: readonly Edit[];
  told: readonly string[];
};

/** Mistakes by the fact that each shows. */
export type Mistakes = Record<string, Mistake>;
