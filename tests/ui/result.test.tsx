import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { show } from '../builders/screens';
import { DEEP, studio, studioMenu } from '../builders/studio';

const result = (changes: Parameters<typeof show>[0] = {}) => show({ rulebook: studio(), menu: studioMenu(), answers: DEEP, ...changes });

/** The part of the result under a heading. */
function part(title: string): HTMLElement {
  const found = screen.getByRole('heading', { name: title }).closest<HTMLElement>('details, section');
  if (!found) throw new Error(`"${title}" heads nothing`);
  return found;
}
const titles = (inside: HTMLElement, level: number) =>
  within(inside)
    .queryAllByRole('heading', { level })
    .map(({ textContent }) => textContent);
const links = (inside: HTMLElement) => within(inside).queryAllByRole<HTMLAnchorElement>('link');
const hrefs = (inside: HTMLElement) => links(inside).map(({ href }) => href);
/** What fits in the first screenful. */
const best = () => screen.getByRole('heading', { level: 2 }).closest('section') as HTMLElement;

describe('the best match', () => {
  test('is the one heading of its level, with what it feels like and what it is for', () => {
    result();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Your best matchDeepwork']);
    expect(screen.getByText('Feels deep.')).toBeTruthy();
    expect(screen.getByText('About deep.')).toBeTruthy();
    expect(screen.getByText('Deepwork may leave you tender.')).toBeTruthy();
  });

  test('has minutes, price and a link to book for each session that is offered', () => {
    result();
    expect(hrefs(best())).toEqual(['https://book.example/deep-60', 'https://book.example/']);
    expect(links(best()).every((link) => /^Book/.test(link.getAttribute('aria-label') ?? link.textContent ?? ''))).toBe(true);
    expect(
      within(best())
        .getAllByText(/^\d+ minutes$/)
        .map(({ textContent }) => textContent),
    ).toEqual(['60 minutes', '90 minutes']);
    expect(
      within(best())
        .getAllByText(/^\$/)
        .map(({ textContent }) => textContent),
    ).toEqual(['$90', '$129.50']);
  });

  test('is booked by its name where several can be booked', () => {
    result();
    expect(within(best()).getAllByRole('link', { name: /Book Deepwork/ })).toHaveLength(2);
  });

  test('is booked where the page says, for a session without a link of its own', () => {
    result({ booking: 'https://page.example/' });
    expect(hrefs(best())).toEqual(['https://book.example/deep-60', 'https://page.example/']);
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Book a visit' }).href).toBe('https://page.example/');
  });

  test('is booked by a single link where the menu lists no session', () => {
    result({ menu: studioMenu({ sessions: [] }) });
    expect(links(best()).map(({ href, textContent }) => [href, textContent])).toEqual([['https://book.example/', 'Book Deepwork']]);
  });

  test('has no link at all where nothing can be booked', () => {
    const rulebook = studio({ studio: { name: 'Test Studio', languages: ['en'] } });
    result({ rulebook, menu: studioMenu({ sessions: [], therapists: [] }) });
    expect(screen.queryAllByRole('link', { name: /Book/ })).toEqual([]);
  });

  test('is explained by the rules that held, in the words of the studio, and by nothing else', () => {
    result();
    const reasons = (inside: HTMLElement) => within(inside).getAllByText(/^(You told|You like|It) /);
    expect(reasons(best()).map(({ textContent }) => textContent)).toEqual(['You told us about your back.']);
    expect(reasons(part('More reasons')).map(({ textContent }) => textContent)).toEqual(['You like it firm.']);
    expect(screen.queryByText('You told us about your neck.')).toBeNull();
    expect(screen.queryByText('You would like calm.')).toBeNull();
  });

  test('has each reason beside the answer that led to it', () => {
    result();
    expect(within(best()).getByText('You told us about your back.').previousElementSibling?.textContent).toBe('You said: My back');
    expect(screen.getByText('You like it firm.').previousElementSibling?.textContent).toBe('You said: firm');
  });

  test('says what it is often blended with, and how that feels', () => {
    result();
    expect(titles(part('Often blended with'), 4)).toEqual(['Softwork']);
    expect(within(part('Often blended with')).getByText('Feels soft.')).toBeTruthy();
  });
});

describe('below the best match', () => {
  test('stand two others at most, each with what sets it apart and its link', () => {
    result();
    expect(titles(part('Also good for you'), 4)).toEqual(['Softwork', 'Footwork']);
    expect(screen.queryByRole('heading', { name: 'Pointwork' })).toBeNull();
    expect(within(part('Also good for you')).getByText('Gentler than Deepwork.')).toBeTruthy();
    expect(within(part('Also good for you')).getByText('Firmer than Deepwork.')).toBeTruthy();
    expect(within(part('Also good for you')).getByText('About soft.')).toBeTruthy();
    // The studio's words have been said of the best match; the answer stands beside each.
    expect(within(part('Also good for you')).queryByText('You told us about your back.')).toBeNull();
    expect(within(part('Also good for you')).getAllByText('My back')).toHaveLength(2);
    expect(hrefs(part('Also good for you'))).toEqual(['https://book.example/soft-60', 'https://book.example/']);
  });

  test('stands what was left out, and why', () => {
    result({ answers: { ...DEEP, pressure: 'light' } });
    expect(titles(part('What we left out, and why'), 4)).toEqual(['Pointwork']);
    expect(within(part('What we left out, and why')).getByText('You like it light, so no points.').previousElementSibling?.textContent).toBe('You said: light');
  });

  test('stands no such part where nothing was left out, added or planned', () => {
    result({ answers: { place: 'neck', pressure: 'firm', signs: ['none'] }, rulebook: studio({ rules: [{ id: 'neck', when: { place: 'neck' }, suggest: { soft: 'well' } }] }) });
    for (const title of ['Also good for you', 'Often blended with', 'What we left out, and why', 'What you could add', 'How often to come', 'Tips for you', 'Good to know first']) {
      expect(screen.queryByRole('heading', { name: title })).toBeNull();
    }
  });

  test('stand enhancements with price, reason and what to know first, the note on CBD too', () => {
    result();
    const added = part('What you could add');
    expect(titles(added, 4)).toEqual(['Green oil', 'Warm stones']);
    expect(within(added).getByText(/^CBD oil: tell your therapist about allergies and medicines\./)).toBeTruthy();
    expect(within(added).getByText('Say so if it is hot.')).toBeTruthy();
    // Why has been said in the studio's words already; the answer still stands beside each.
    expect(within(added).getAllByText('firm')).toHaveLength(2);
    expect(within(added).getByText('$20')).toBeTruthy();
    expect(within(added).getByText('15 minutes more')).toBeTruthy();
  });

  test('stands how often to come, step by step, with its reason', () => {
    result();
    const plan = part('How often to come');
    expect(within(plan).getByText('Weekly at first')).toBeTruthy();
    expect(
      within(plan)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['At first Once a week.', 'You said: My back']);
  });

  test('stand tips, advice, who offers it, contact, policies, gift cards and what this is not', () => {
    result();
    expect(within(part('Tips for you')).getByText('Point to the spot.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Before you come' })).toBeTruthy();
    expect(screen.getByText('Drink water.')).toBeTruthy();
    expect(titles(part('Who offers it'), 4)).toEqual(['Ada Firmhand']);
    expect(hrefs(part('Who offers it'))).toEqual(['https://book.example/ada']);
    expect(hrefs(part('Talk to us'))).toEqual(['tel:+15035550100', 'sms:+15035550101', 'mailto:hello@studio.example', 'https://book.example/', 'https://gift.example/']);
    expect(screen.getByText('Nine to five')).toBeTruthy();
    expect(screen.getByText('Cancel a day before.')).toBeTruthy();
    expect(screen.getByText(/guidance, not a diagnosis/)).toBeTruthy();
  });

  test('stand the notices of the day, and no others', () => {
    result();
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Closed in June.' }).href).toBe('https://news.example/');
    expect(screen.queryByText('Closed in July.')).toBeNull();
  });

  test('stands no part for notices on a day without any', () => {
    result({ today: '2026-08-01' });
    expect(screen.queryByRole('heading', { name: 'News from the studio' })).toBeNull();
  });
});

describe('a visitor whom no rule suggests anything', () => {
  const answers = { place: 'elsewhere', pressure: 'light', signs: ['none'] };

  test('sees the suggestion of the studio with its reason', () => {
    result({ answers, rulebook: studio({ fallback: { technique: 'soft', because: 'Softwork suits everybody.' } }) });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Our suggestionSoftwork');
    expect(screen.getByText('Softwork suits everybody.')).toBeTruthy();
  });

  test('is asked to get in touch where there is none, with nothing to book', () => {
    result({ answers });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Let us help you choose');
    expect(screen.getByText('Ask us.')).toBeTruthy();
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: '+1 503 555 0100' }).href).toBe('tel:+15035550100');
    expect(screen.queryAllByRole('link', { name: /Book/ })).toEqual([]);
  });
});

describe('headings', () => {
  const levels = () => screen.getAllByRole('heading').map(({ tagName }) => tagName);

  test.each([
    [1, ['H1', 'H2', 'H3']],
    [3, ['H3', 'H4', 'H5']],
    [5, ['H5', 'H6']],
    [6, ['H6']],
  ])('fit under a page that asks for level %i', (headingLevel, expected) => {
    const { container } = result({ headingLevel });
    expect([...new Set(levels())].sort()).toEqual(expected);
    expect(levels()[0]).toBe(`H${headingLevel}`);
    expect(container.querySelectorAll('h7, h8')).toHaveLength(0);
  });
});
