import { readFileSync } from 'node:fs';
import type { Menu, Rulebook } from '../../src/engine/rulebook';

import { load, readSafety } from '../../src/language/load';
import type { RulebookSource, SafetySource } from '../../src/language/schema';
import { compileWith } from './with-core';

/** The safety core that ships. */
export const safety: SafetySource = readSafety(readFileSync('src/safety/safety.yaml', 'utf8'));

/** A core that asks and refers nothing, for tests of what has nothing to do with safety. */
export const noSafety: SafetySource = { ...safety, questions: [], rules: [] };

/** A small sound rulebook; `changes` replace its parts. */
export function rulebookSource(changes: Partial<RulebookSource> = {}): RulebookSource {
  return {
    format: 1,
    studio: { name: 'Test Studio', languages: ['en'], country: 'US', booking: 'https://book.example/' },
    questions: [
      {
        id: 'place',
        ask: 'Where?',
        options: [
          { id: 'back', label: 'Back' },
          { id: 'neck', label: 'Neck' },
        ],
      },
      {
        id: 'pressure',
        ask: 'How hard?',
        scale: [
          { id: 'light', label: 'Light' },
          { id: 'medium', label: 'Medium' },
          { id: 'firm', label: 'Firm' },
        ],
        options: [{ id: 'any', label: 'Any' }],
      },
    ],
    techniques: [
      { id: 'soft', name: 'Soft', pressure: 'light', traits: 'none', about: 'About soft.', feels: 'Feels soft.' },
      { id: 'deep', name: 'Deep', pressure: 'firm', traits: ['prone'], about: 'About deep.', feels: 'Feels deep.', blends: ['soft'] },
    ],
    rules: [
      { id: 'hard', when: { pressure: { 'at-least': 'medium' } }, suggest: { deep: 'strongly' }, because: 'You like it firm.' },
      { id: 'gentle', when: { pressure: 'light' }, suggest: { soft: 'well' }, because: 'You like it light.' },
    ],
    'ask-us': 'Ask us.',
    ...changes,
  };
}

/** The small rulebook, compiled without safety screens. */
export const rulebook = (changes: Partial<RulebookSource> = {}, core: SafetySource = noSafety): Rulebook => compileWith(rulebookSource(changes), core);

/** The rulebook and menu that ship. */
export function shipped(): { rulebook: Rulebook; menu: Menu; source: RulebookSource } {
  const file = (name: string) => ({ name, text: readFileSync(name, 'utf8') });
  const { rulebook: book, menu, source, findings } = load(file('rules/massage.yaml'), file('rules/menu.yaml'), safety);
  if (!book || !menu || !source) throw new Error(findings.map(({ file: name, line, what }) => `${name}:${line} ${what}`).join('\n'));
  return { rulebook: book, menu, source };
}
