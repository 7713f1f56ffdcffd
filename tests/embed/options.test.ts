import { describe, expect, test } from 'vitest';
import { attributeOf, type FinderOptions, OPTIONS, readOptions } from '../../embed/options';

const DEFAULTS: FinderOptions = {
  rules: undefined,
  menu: undefined,
  lang: undefined,
  theme: {},
  booking: undefined,
  advance: 'choice',
  headingLevel: 2,
  remember: 'none',
  mode: 'inline',
  openOn: [],
  showAgain: 'page',
  preset: [],
  finder: undefined,
  track: undefined,
  consent: undefined,
  detail: 'progress',
  variant: undefined,
  variants: [],
  endpoint: undefined,
  pass: ['utm'],
  handoff: 'link',
  email: undefined,
};

const THEMES = 'auto, light, dark, and willow, clay, slate';

function read(attributes: Record<string, string>) {
  const warnings: string[] = [];
  const options = readOptions(
    (attribute) => attributes[attribute] ?? null,
    (message) => warnings.push(message),
  );
  return { options, warnings };
}

describe('a page that sets the widget up', () => {
  test('with nothing gets the defaults, and no warning', () => {
    expect(read({})).toEqual({ options: DEFAULTS, warnings: [] });
  });

  test.each<[string, string, Partial<FinderOptions>]>([
    ['rules', '#rules', { rules: '#rules' }],
    ['rules', 'https://studio.example/rules.json', { rules: 'https://studio.example/rules.json' }],
    ['menu', '/menu.json', { menu: '/menu.json' }],
    ['lang', 'es-MX', { lang: 'es-MX' }],
    ['theme', 'auto', { theme: { mode: 'auto' } }],
    ['theme', 'light', { theme: { mode: 'light' } }],
    ['theme', ' dark ', { theme: { mode: 'dark' } }],
    ['theme', 'clay', { theme: { look: 'clay' } }],
    ['theme', 'slate dark', { theme: { mode: 'dark', look: 'slate' } }],
    ['theme', 'light  willow', { theme: { mode: 'light', look: 'willow' } }],
    ['booking', 'https://book.example/?a=1', { booking: 'https://book.example/?a=1' }],
    ['booking', 'mailto:hello@studio.example', { booking: 'mailto:hello@studio.example' }],
    ['booking', 'tel:+15035550100', { booking: 'tel:+15035550100' }],
    ['advance', 'choice', { advance: 'choice' }],
    ['advance', 'button', { advance: 'button' }],
    ['heading-level', '1', { headingLevel: 1 }],
    ['heading-level', '6', { headingLevel: 6 }],
    ['remember', 'none', { remember: 'none' }],
    ['remember', 'tab', { remember: 'tab' }],
    ['mode', 'popup', { mode: 'popup' }],
    ['mode', 'slider', { mode: 'slider' }],
    ['mode', 'tab', { mode: 'tab' }],
    ['open-on', 'load', { openOn: ['load'] }],
    ['open-on', 'exit scroll:60%  15s', { openOn: ['exit', 'scroll:60%', '15s'] }],
    ['show-again', 'tab', { showAgain: 'tab' }],
    ['show-again', '30d', { showAgain: '30d' }],
    ['show-again', 'never', { showAgain: 'never' }],
    ['preset', 'location:lower-back', { preset: [['location', 'lower-back']] }],
    [
      'preset',
      'location:lower-back symptoms:a,b',
      {
        preset: [
          ['location', 'lower-back'],
          ['symptoms', 'a', 'b'],
        ],
      },
    ],
    ['finder', 'home page', { finder: 'home page' }],
    ['pass', 'utm gclid  li-fat.id', { pass: ['utm', 'gclid', 'li-fat.id'] }],
    ['pass', 'none', { pass: [] }],
    ['handoff', 'page', { handoff: 'page' }],
  ])('with %s="%s" gets just that', (attribute, value, changes) => {
    expect(read({ [attribute]: value })).toEqual({ options: { ...DEFAULTS, ...changes }, warnings: [] });
  });

  test.each([
    ['theme', 'pink', THEMES],
    ['theme', 'Dark', THEMES],
    ['theme', 'light dark', THEMES],
    ['theme', 'clay slate', THEMES],
    ['theme', 'dark pink', THEMES],
    ['theme', 'dark dark', THEMES],
    ['remember', 'browser', 'none, tab'],
    ['booking', 'book.example', 'a link that starts with https://, mailto: or tel:'],
    ['booking', 'http://book.example', 'a link that starts with https://, mailto: or tel:'],
    ['booking', 'javascript:alert(1)', 'a link that starts with https://, mailto: or tel:'],
    ['booking', 'https://a b', 'a link that starts with https://, mailto: or tel:'],
    ['advance', 'auto', 'choice, button'],
    ['heading-level', '0', '1 to 6'],
    ['heading-level', '7', '1 to 6'],
    ['heading-level', 'h2', '1 to 6'],
    ['mode', 'modal', 'inline, popup, slider, tab'],
    ['open-on', 'scroll', 'load, exit, scroll:60%, 15s'],
    ['open-on', 'load 15', 'load, exit, scroll:60%, 15s'],
    ['show-again', 'always', 'page, tab, 30d, never'],
    ['preset', 'lower-back', 'question:option, such as location:lower-back'],
    ['preset', 'location:', 'question:option, such as location:lower-back'],
    ['pass', 'utm,gclid', 'names of parameters, such as utm gclid, or none'],
    ['pass', 'utm none', 'names of parameters, such as utm gclid, or none'],
    ['handoff', 'top', 'link, page'],
  ])('with %s="%s" gets the default, and one warning with what is allowed', (attribute, value, allowed) => {
    expect(read({ [attribute]: value })).toEqual({ options: DEFAULTS, warnings: [`${attribute}="${value}" is not understood. Allowed: ${allowed}.`] });
  });

  test('with an empty consent waits for consent: of what is not understood, the strictest is made', () => {
    expect(read({ consent: '' })).toEqual({ options: { ...DEFAULTS, consent: 'required' }, warnings: [] });
    expect(read({ consent: 'maybe' }).options.consent).toBe('required');
  });

  test.each(OPTIONS.map(attributeOf).filter((attribute) => attribute !== 'consent'))('with an empty %s is as if it had left it out', (attribute) => {
    expect(read({ [attribute]: ' ' })).toEqual({ options: DEFAULTS, warnings: [] });
  });

  test('can set everything at once, and hears of every mistake', () => {
    const { options, warnings } = read({ rules: '#r', menu: '#m', lang: 'es', theme: 'noir', booking: 'tel:1', advance: 'button', 'heading-level': 'two', remember: 'tab' });
    expect(options).toEqual({ ...DEFAULTS, rules: '#r', menu: '#m', lang: 'es', booking: 'tel:1', advance: 'button', remember: 'tab' });
    expect(warnings).toHaveLength(2);
  });
});
