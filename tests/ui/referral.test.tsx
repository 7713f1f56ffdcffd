import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { LEVELS, type Level } from '../../src/engine/levels';
import { show } from '../builders/screens';
import { DEEP, studio, studioMenu } from '../builders/studio';
import { onScreen, option } from '../builders/visits';

/** A studio with a sign of each level on one screen. */
const signs = studio({
  questions: [
    { id: 'place', ask: 'Where?', options: [option('back'), option('neck')] },
    { id: 'signs', ask: 'Any of these?', answer: 'many', options: [...LEVELS.map(option), option('postpone-too'), { ...option('none'), exclusive: 'yes' }] },
    { id: 'wishes', ask: 'Anything else?', refine: 'yes', answer: 'many', options: [option('calm'), option('warm')] },
  ],
  rules: [
    { id: 'back', when: { place: 'back' }, suggest: { deep: 'strongly', soft: 'slightly' } },
    { id: 'calm', when: { wishes: 'calm' }, suggest: { soft: 'strongly' } },
    ...[...LEVELS, 'postpone-too' as const].map((id) => ({
      id,
      when: { signs: id },
      because: `Because of ${id}.`,
      refer: {
        level: id === 'postpone-too' ? ('postpone' as const) : id,
        about: `about ${id}`,
        do: [`First for ${id}.`, `Then for ${id}.`],
        say: `Say for ${id}.`,
        later: `Later for ${id}.`,
        ...(id !== 'postpone-too' && { until: 'after you are well' }),
      },
    })),
  ],
});

const referred = (level: Level, changes: Parameters<typeof show>[0] = {}) =>
  show({ rulebook: signs, menu: studioMenu(), answers: { place: 'back', signs: [level], 'doctor-first-clearance': 'no' }, ...changes });

const hrefs = () => screen.queryAllByRole<HTMLAnchorElement>('link').map(({ href }) => href);

const HEADINGS: Record<Level, [string, string]> = {
  emergency: ['Emergency: act now', 'Get emergency care now'],
  urgent: ['Urgent: act today', 'Get medical advice today'],
  'doctor-first': ['Doctor first: ask before any massage', 'Talk to a doctor before any massage'],
  gate: ['Call first: before any booking', 'Call us before a visit'],
  postpone: ['Not yet: massage can wait', 'Wait a little before a massage'],
};

describe.each(LEVELS)('a visitor who is referred: %s', (level) => {
  test('reads the level and what to do in the one heading, and the steps in order', () => {
    referred(level);
    const heading = screen.getByRole('heading', { level: 2 });
    for (const words of HEADINGS[level]) expect(within(heading).getByText(words)).toBeTruthy();
    expect(
      within(screen.getAllByRole('list')[0] as HTMLElement)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([`First for ${level}.`, `Then for ${level}.`]);
  });

  test('reads what to do first, then what to say, what they told and why, and when massage may come back', () => {
    referred(level);
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'What to do now',
      'What to say',
      'You told us',
      'When massage may come back',
      ...(level === 'doctor-first' ? ['Have you asked already?'] : []),
      'Your answers',
    ]);
    expect(screen.getByText(`about ${level}`)).toBeTruthy();
    expect(screen.getByText(`Because of ${level}.`)).toBeTruthy();
    expect(screen.getByText(`Say for ${level}.`)).toBeTruthy();
    expect(screen.getByText(`Later for ${level}.`)).toBeTruthy();
    expect(screen.getByText(/guidance, not a diagnosis/)).toBeTruthy();
  });

  test('is told no technique and no enhancement, however the page is set up', () => {
    const { container } = referred(level, { booking: 'https://page.example/' });
    expect(container.textContent).not.toMatch(/softwork|deepwork|footwork|pointwork|green oil|warm stones/i);
  });

  test('is told none even after a result had named one', async () => {
    const shown = show({ rulebook: signs, menu: studioMenu(), answers: { place: 'back', signs: ['none'] } });
    await shown.user.click(screen.getByRole('checkbox', { name: 'calm' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Your best match is now Softwork\./));
    await shown.user.click(screen.getByRole('button', { name: 'Change', description: 'Any of these?' }));
    await shown.user.click(screen.getByRole('checkbox', { name: level }));
    await shown.user.click(screen.getByRole('button', { name: 'Continue' }));
    if (level === 'doctor-first') {
      await shown.user.click(screen.getByRole('radio', { name: /^No/ }));
      await shown.user.click(screen.getByRole('button', { name: 'Continue' }));
    }
    expect(screen.getByText(HEADINGS[level][0])).toBeTruthy();
    await waitFor(() => expect(shown.container.textContent).not.toMatch(/softwork|deepwork/i));
  });

  test('can go back to the question that led here, change an answer and start over', async () => {
    const shown = referred(level);
    await shown.user.click(screen.getByRole('button', { name: 'Back' }));
    expect(onScreen(shown)).toBe(level === 'doctor-first' ? 'doctor-first-clearance' : 'signs');
    await shown.user.click(screen.getByRole('button', { name: 'Continue' }));
    await shown.user.click(screen.getByRole('button', { name: 'Change', description: 'Where?' }));
    expect(onScreen(shown)).toBe('place');
    await shown.user.click(screen.getByRole('button', { name: 'Continue' }));
    await shown.user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(shown.actor.getSnapshot().context.answers).toEqual({});
  });
});

describe('what leads on from a referral', () => {
  test('is the emergency number of the country for an emergency, and nothing else', () => {
    referred('emergency', { rulebook: { ...signs, emergency: '999' }, booking: 'https://page.example/' });
    expect(hrefs()).toEqual(['tel:999']);
    expect(screen.getByRole('link', { name: 'Call 999' })).toBeTruthy();
  });

  test('is no link at all for an emergency in a country whose number is not known', () => {
    const { emergency: _, ...unknown } = signs;
    referred('emergency', { rulebook: unknown, booking: 'https://page.example/' });
    expect(hrefs()).toEqual([]);
  });

  test('is no link at all for urgent', () => {
    referred('urgent', { booking: 'https://page.example/' });
    expect(hrefs()).toEqual([]);
  });

  test.each(['doctor-first', 'gate'] as const)('is the telephone for %s, and nothing to book', (level) => {
    referred(level, { booking: 'https://page.example/' });
    expect(hrefs()).toEqual(['tel:+15035550100']);
  });

  test('is the telephone for postpone, and a booking that is worded for after', () => {
    referred('postpone');
    expect(hrefs()).toEqual(['tel:+15035550100', 'https://book.example/']);
    expect(screen.getByRole('link', { name: 'Book after you are well' })).toBeTruthy();
  });

  test('is booked where the page says', () => {
    referred('postpone', { booking: 'https://page.example/' });
    expect(hrefs()).toEqual(['tel:+15035550100', 'https://page.example/']);
  });

  test('is no booking for postpone that names no time for it', () => {
    show({ rulebook: signs, menu: studioMenu(), answers: { place: 'back', signs: ['postpone-too'] } });
    expect(hrefs()).toEqual(['tel:+15035550100']);
  });

  test('is nothing where the studio has no telephone', () => {
    referred('gate', { menu: studioMenu({ contact: { email: 'hello@studio.example' } }) });
    expect(hrefs()).toEqual([]);
  });

  test('is, once a doctor has said it is fine, the question that clears it', async () => {
    const shown = referred('doctor-first');
    await shown.user.click(screen.getByRole('button', { name: 'A doctor or midwife has said it is fine' }));
    await shown.user.click(screen.getByRole('radio', { name: /^Yes/ }));
    await shown.user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Softwork');
  });

  test.each(LEVELS.filter((level) => level !== 'doctor-first'))('is no such question for %s', (level) => {
    referred(level);
    expect(screen.queryByRole('button', { name: /doctor/ })).toBeNull();
  });
});

describe('a visitor with signs of two levels', () => {
  test('is shown the higher one first, and the lower one apart', () => {
    show({ rulebook: signs, menu: studioMenu(), answers: { place: 'back', signs: ['gate', 'postpone'] } });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Call us before a visit');
    const apart = screen.getByRole('heading', { name: 'You also told us' }).closest('details') as HTMLElement;
    expect(within(apart).getByText('First for postpone.')).toBeTruthy();
    expect(within(apart).queryByText('First for gate.')).toBeNull();
    expect(hrefs()).toEqual(['tel:+15035550100']);
  });

  test('is shown those of the same level side by side', () => {
    show({ rulebook: signs, menu: studioMenu(), answers: { place: 'back', signs: ['postpone', 'postpone-too'] } });
    expect(screen.getByText('First for postpone.')).toBeTruthy();
    expect(screen.getByText('First for postpone-too.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'You also told us' })).toBeNull();
  });
});

test('a result that holds no sign is no referral', () => {
  show({ rulebook: signs, menu: studioMenu(), answers: { ...DEEP, signs: ['none'] } });
  for (const [name] of Object.values(HEADINGS)) expect(screen.queryByText(name)).toBeNull();
});
