import type { Rulebook } from '../../src/engine/rulebook';
import type { RulebookSource } from '../../src/language/schema';
import { rulebook } from './source';
import { option } from './visits';

type Question = RulebookSource['questions'][number];

/** A question on the body map: two regions from behind, one on both sides, one in front, and an option with none. */
const PLACE: Question = {
  id: 'place',
  ask: 'Where?',
  picture: 'body',
  options: [
    { ...option('neck'), region: 'neck' },
    { ...option('back'), region: ['upper-back', 'lower-back'] },
    { ...option('leg'), region: ['thighs', 'calves'] },
    { ...option('belly'), region: 'belly' },
    option('all-over'),
  ],
};

/** A rulebook that starts on the body map. */
export const bodyBook = (changes: Partial<Question> = {}): Rulebook =>
  rulebook({
    questions: [
      { ...PLACE, ...changes },
      { id: 'mood', ask: 'How are you?', options: [option('calm'), option('tense')] },
    ],
    rules: [{ id: 'neck', when: { place: 'neck' }, suggest: { soft: 'well' }, because: 'You told us about your neck.' }],
  });
