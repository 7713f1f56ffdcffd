import { expect, test } from 'vitest';
import { compileMenu } from '../../src/language/compile-menu';
import { readYaml } from '../../src/language/read-yaml';
import { menuSchema } from '../../src/language/schema';
import { FULL_MENU } from '../builders/full-files';

test.each([
  ['yes', true],
  [true, true],
  [undefined, true],
  ['no', false],
  [false, false],
] as const)('offered: %s', (offered, expected) => {
  const menu = compileMenu({
    format: 1,
    sessions: [{ technique: 'soft', minutes: 60, offered }],
    extras: [{ enhancement: 'oil', offered }],
    therapists: [{ name: 'Ana', offers: ['soft'], offered }],
  });
  expect(menu.sessions).toEqual([{ technique: 'soft', minutes: 60, offered: expected }]);
  expect(menu.extras).toEqual([{ enhancement: 'oil', offered: expected }]);
  expect(menu.therapists).toEqual(expected ? [{ name: 'Ana', offers: ['soft'] }] : []);
});

test('an empty menu offers everything, in dollars', () => {
  expect(compileMenu({ format: 1 })).toEqual({ currency: 'USD', sessions: [], extras: [], therapists: [], notices: [], contact: {}, policies: [] });
});

test('a menu keeps all that it says', () => {
  expect(compileMenu(menuSchema.parse(readYaml(FULL_MENU, 'menu').value))).toEqual({
    currency: 'MXN',
    sessions: [
      { technique: 'soft', minutes: 5, price: 0, booking: 'https://book.example/soft', offered: true },
      { technique: 'deep', minutes: 600, offered: false },
    ],
    extras: [{ enhancement: 'oil', minutes: 0, price: 12.5, offered: false }],
    therapists: [{ name: 'Ana', offers: ['soft', 'oil'], about: 'Kind.', booking: 'tel:+1(503)555-0100' }],
    notices: [{ text: { en: 'Closed.', es: 'Cerrado.' }, from: '2026-12-01', until: '2026-12-08', link: 'https://studio.example/' }],
    contact: { phone: '+1 503 555 0100', text: '503-555-0101', email: 'hello@studio.example', hours: 'Nine to five' },
    policies: ['Be on time.'],
    giftCard: 'https://book.example/gift',
  });
});
