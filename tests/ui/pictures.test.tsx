import { screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { DRAWINGS, RHYTHMS } from '../../src/engine/pictures';
import { DRAWN } from '../../src/ui/pictures/drawings';
import { show } from '../builders/screens';
import { rulebook } from '../builders/source';
import { DEEP, studio, studioMenu } from '../builders/studio';
import { option } from '../builders/visits';

const image = (name: string) => ({ link: `https://studio.example/${name}.jpg`, alt: `A picture of ${name}` });

const pictured = rulebook({
  questions: [
    {
      id: 'kind',
      ask: 'What kind?',
      options: [{ ...option('drawn'), picture: 'knot' }, { ...option('shown'), image: image('kind') }, option('plain')],
    },
    { id: 'later', ask: 'And?', when: { kind: 'shown' }, options: [{ ...option('a'), image: image('later') }, option('b')] },
  ],
  techniques: [
    { id: 'soft', name: 'Softwork', pressure: 'light', traits: 'none', about: 'About.', feels: 'Feels.', image: image('soft') },
    { id: 'deep', name: 'Deepwork', pressure: 'firm', traits: 'none', about: 'About deep.', feels: 'Feels deep.', picture: 'deep' },
  ],
  rules: [{ id: 'any', when: { kind: ['drawn', 'plain'] }, suggest: { deep: 'well' }, because: 'You said so.' }],
});

describe('a picture beside an option', () => {
  test('stands wherever it is used, each time with its own words, on every widget of a page', () => {
    const link = 'https://studio.example/one.jpg';
    const options = ['a', 'b'].map((id) => ({ ...option(id), image: { link, alt: `About ${id}` } }));
    const twice = rulebook({
      questions: [{ id: 'kind', ask: 'What kind?', options }],
      rules: [{ id: 'any', when: { kind: 'a' }, suggest: { deep: 'well' }, because: 'You said so.' }],
    });
    const told = ({ container }: { container: Element }) => [...container.querySelectorAll('label')].map((row) => row.querySelector('img')?.alt);
    const [one, other] = [show({ rulebook: twice }), show({ rulebook: twice })];
    expect([told(one), told(other)]).toEqual([
      ['About a', 'About b'],
      ['About a', 'About b'],
    ]);
  });

  test('is a drawing that nothing reads out, or an image with its words', () => {
    const { container } = show({ rulebook: pictured });
    const row = (name: string) => screen.getByRole('radio', { name }).closest('label');
    expect(row('drawn')?.querySelector('svg.drawing')?.getAttribute('aria-hidden')).toBe('true');
    expect(row('shown')?.querySelector('img')?.alt).toBe('A picture of kind');
    expect(row('plain')?.querySelector('svg, img')).toBeNull();
    expect(container.querySelectorAll('img')).toHaveLength(1);
  });

  test('is asked for without telling the server where from', () => {
    const { container } = show({ rulebook: pictured });
    expect(container.querySelector('img')?.getAttribute('referrerpolicy')).toBe('no-referrer');
  });
});

test('every image of the rulebook is asked for at the first answer, whichever answer it is', async () => {
  const asked: string[] = [];
  vi.stubGlobal('Image', function imageThatTells() {
    return Object.defineProperty(document.createElement('img'), 'src', { set: (link: string) => void asked.push(link) });
  });
  const own = (name: string) => ({ link: `https://other.example/${name}.jpg`, alt: name });
  const book = rulebook({
    questions: [
      { id: 'kind', ask: 'What kind?', options: [option('a'), option('b')] },
      { id: 'later', ask: 'And?', when: { kind: 'b' }, options: [{ ...option('c'), image: own('later') }, option('d')] },
    ],
    techniques: ['soft', 'deep'].map((id) => ({ id, name: id, pressure: 'light' as const, traits: 'none' as const, about: 'About.', feels: 'Feels.', image: own(id) })),
    rules: [{ id: 'a', when: { kind: 'a' }, suggest: { soft: 'well' }, because: 'So.' }],
  });
  const shown = show({ rulebook: book });
  expect(asked).toEqual([]);
  await shown.send({ type: 'choose', question: 'kind', option: 'a' });
  expect(asked).toEqual(['later', 'soft', 'deep'].map((name) => own(name).link));
  await shown.send({ type: 'next' });
  expect(asked).toHaveLength(3);
  vi.unstubAllGlobals();
});

describe('a scale drawn as a meter', () => {
  const metered = rulebook({
    questions: [{ id: 'pressure', ask: 'How hard?', picture: 'meter', scale: [option('light'), option('medium'), option('firm')], options: [option('any')] }],
    rules: [{ id: 'any', when: { pressure: 'light' }, suggest: { soft: 'well' }, because: 'So.' }],
  });

  test('fills as many bars as the step is high, and none beside an answer off the scale', () => {
    show({ rulebook: metered });
    const full = (name: string) => screen.getByRole('radio', { name }).closest('label')?.querySelectorAll('.meter-full').length;
    expect(['light', 'medium', 'firm', 'any'].map(full)).toEqual([1, 2, 3, 0]);
  });
});

describe('the plan as a timeline', () => {
  test.each(RHYTHMS)('is drawn for the rhythm %s, with its words beside it', (rhythm) => {
    const plans = [{ id: 'weekly', name: 'Plan', steps: [{ when: 'Now', what: 'Come.', rhythm }] }];
    const { container } = show({ rulebook: studio({ plans }), menu: studioMenu(), answers: DEEP });
    const step = container.querySelector('.plan li');
    expect(step?.textContent).toBe('Now Come.');
    expect(step?.querySelectorAll('.timeline')).toHaveLength(1);
    expect(step?.querySelectorAll('.timeline circle').length === 0).toBe(rhythm === 'wait');
  });

  test('is words alone for a step without one', () => {
    const { container } = show({ rulebook: studio(), menu: studioMenu(), answers: DEEP });
    expect(container.querySelectorAll('.plan li')).toHaveLength(1);
    expect(container.querySelectorAll('.timeline')).toHaveLength(0);
  });
});

test('there is a drawing for every name that a rulebook may write', () => {
  expect(Object.keys(DRAWN).sort()).toEqual([...DRAWINGS].sort());
});
