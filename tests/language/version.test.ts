import { describe, expect, test } from 'vitest';
import { edited, loadTexts, RULES } from '../builders/faulty-files';

describe('the version', () => {
  const versionOf = (text: string) => loadTexts(text).rulebook?.version;
  const version = versionOf(RULES);

  test('is eight hexadecimal digits', () => {
    expect(version).toMatch(/^[0-9a-f]{8}$/);
  });

  test('changes with any change, each to another', () => {
    const words = [
      'Test Studio',
      'US',
      'https://book.example/',
      'Where do you feel it?',
      'label: Back',
      'What kind of pain?',
      'label: Dull',
      'How hard?',
      'label: Light',
      'I was sore',
    ];
    const more = [
      'name: Soft',
      'Gentle work.',
      'Like a wave.',
      'name: Hot stones',
      'Once a week',
      'Come weekly.',
      'You like it firm.',
      'It suits everybody.',
      'Please call us.',
      'Drink water.',
    ];
    const texts = [...words, ...more].map((word) => edited(RULES, [[word, word === 'US' ? 'GB' : `${word}x`]]));
    const others = [
      edited(RULES, [['at-least: medium', 'at-least: firm']]),
      edited(RULES, [['deep: strongly', 'deep: well']]),
      edited(RULES, [['refine: yes', 'refine: no']]),
      edited(RULES, [['- prone', '- heat']]),
      edited(RULES, [['id: gentle', 'id: softly']]),
      edited(RULES, [['fallback:\n  technique: soft', 'fallback:\n  technique: deep']]),
      edited(RULES, [['    - en\n', '    - en\n    - es\n']]),
      edited(RULES, [['  country: US\n', '']]),
      edited(RULES, [['  country: US\n', '  country: US\n  look: clay\n']]),
      edited(RULES, [['  country: US\n', '  country: US\n  accent: "#2b6a5f"\n']]),
      edited(RULES, [['label: Dull', 'label: Dull\n        picture: ache']]),
      edited(RULES, [['ask: How hard?', 'ask: How hard?\n    picture: meter']]),
      edited(RULES, [
        ['ask: Where do you feel it?', 'ask: Where do you feel it?\n    picture: body'],
        ['label: Neck', 'label: Neck\n        region: neck'],
      ]),
      edited(RULES, [['feels: Warm.', 'feels: Warm.\n    image:\n      link: https://studio.example/a.jpg\n      alt: Stones']]),
      edited(RULES, [['feels: Warm.', 'feels: Warm.\n    image:\n      link: https://studio.example/a.jpg\n      alt: Warm stones']]),
      edited(RULES, [['what: Come weekly.', 'what: Come weekly.\n        rhythm: weekly']]),
    ];
    const versions = [...texts, ...others].map(versionOf);
    expect(versions).not.toContain(undefined);
    expect(new Set([...versions, version]).size).toBe(versions.length + 1);
  });

  test('stays with another spelling of the same, and with other examples', () => {
    const source = loadTexts(RULES).source;
    const same = [
      JSON.stringify(source),
      edited(RULES, [['name: Test Studio', 'name: "Test Studio" # ours']]),
      edited(RULES, [['refine: yes', 'refine: true']]),
      edited(RULES, [['Likes it light', 'Another']]),
    ];
    expect(same.map(versionOf)).toEqual(same.map(() => version));
  });
});
