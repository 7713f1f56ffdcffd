import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { printed } from '../builders/printed';
import { show } from '../builders/screens';
import { DEEP, studio, studioMenu } from '../builders/studio';
import { onScreen } from '../builders/visits';

const result = (changes: Parameters<typeof show>[0] = {}) => show({ rulebook: studio(), menu: studioMenu(), answers: DEEP, ...changes });

const button = (name: string) => screen.getByRole('button', { name });
const status = () => screen.getByRole('status').textContent;
const saysSoon = (words: string) => waitFor(() => expect(status()).toBe(words));
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

afterEach(() => vi.restoreAllMocks());

describe('the note for the therapist', () => {
  const NOTE = ['Place: back', 'How hard?: firm', 'Suggested by the finder: Deepwork, Green oil, and Warm stones', '', 'Please note:', '- Likes it firm.'].join('\n');

  test('holds the answers in the words of a therapist and what to work around, but no "none of these"', () => {
    result();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'For your therapist' }).value).toBe(NOTE);
  });

  test('can be read and selected, not written', () => {
    result();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').readOnly).toBe(true);
  });

  test('is copied, and that is said', async () => {
    const { user } = result();
    await user.click(button('Copy'));
    expect(await navigator.clipboard.readText()).toBe(NOTE);
    await saysSoon('Copied.');
  });

  test.each([
    ['the page has no clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })],
    ['the browser refuses', () => vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))],
  ])('is selected to be copied by hand where %s', async (_, refuse) => {
    const { user } = result();
    refuse();
    await user.click(button('Copy'));
    await saysSoon('Selected. Copy it with your keyboard or menu.');
    const area = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(NOTE);
  });

  test('is printed alone, and nothing of that stays on the page', async () => {
    const printed: (string | null | undefined)[] = [];
    const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get;
    vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockImplementation(function (this: HTMLIFrameElement) {
      const view = real?.call(this) as Window;
      view.focus = () => (document.activeElement as HTMLElement).blur();
      view.print = () => printed.push(view.document.title, view.document.body.textContent);
      return view;
    });
    const { user, container } = result();
    await user.click(screen.getAllByRole('button', { name: 'Print' })[0] as HTMLElement);
    expect(printed).toEqual(['For your therapist, Test Studio', NOTE]);
    const frame = container.querySelector('iframe') as HTMLIFrameElement;
    frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(container.querySelector('iframe')).toBeNull();
    expect(document.activeElement?.textContent, 'focus is back').toBe('Print');
  });
});

describe('the note leaves the page only by the visitor', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'share'));
  const shares = (share: (data: ShareData) => Promise<void>) => Object.defineProperty(navigator, 'share', { value: share, configurable: true });

  test('by the share sheet of the phone, where there is one', async () => {
    const shared: ShareData[] = [];
    shares(async (data) => void shared.push(data));
    const { user } = result();
    expect(shared).toEqual([]);
    await user.click(button('Share'));
    expect(shared).toEqual([{ title: 'For your therapist, Test Studio', text: expect.stringContaining('Place: back') }]);
  });

  test('a share sheet that is closed again is no failure', async () => {
    shares(() => Promise.reject(new DOMException('closed', 'AbortError')));
    const { user } = result();
    await user.click(button('Share'));
    expect(status()).toBe('');
  });

  test('is not offered to be shared where there is no share sheet', () => {
    result();
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
  });

  test('by the mail of the visitor, addressed to nobody', () => {
    result();
    const { protocol, pathname, searchParams } = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: 'Email' }).href);
    expect([protocol, pathname]).toEqual(['mailto:', '']);
    expect(searchParams.get('subject')).toBe('For your therapist, Test Studio');
    expect(searchParams.get('body')).toContain('Place: back\r\nHow hard?: firm');
  });
});

describe('what would change this', () => {
  const open = async (changes: Parameters<typeof show>[0] = {}) => {
    const { user, ...shown } = result(changes);
    const heading3 = screen.getByRole('heading', { name: 'What would change this' });
    const fold = heading3.closest('details') as HTMLDetailsElement;
    expect(within(fold).queryByText(/./, { selector: 'p' })).toBeNull();
    fold.open = true;
    await waitFor(() => expect(within(fold).getByText(/./, { selector: 'p' })).toBeTruthy());
    return { fold, user, ...shown, sentence: () => within(fold).getByText(/./, { selector: 'p' }).textContent };
  };

  test('is said in one sentence, once it is opened: the nearest answer that gives another best match', async () => {
    const { sentence } = await open();
    expect(sentence()).toBe('If your answer to “How long?” were “new”, your best match would be Softwork.');
  });

  test('says so where no single answer would', async () => {
    const { sentence } = await open({ rulebook: studio({ rules: [{ id: 'firm', when: { signs: 'none' }, suggest: { deep: 'strongly' } }] }) });
    expect(sentence()).toBe('No other single answer changes it.');
  });

  test('is not offered where nothing is suggested', () => {
    result({ answers: { place: 'elsewhere', pressure: 'light', signs: ['none'] } });
    expect(screen.queryByRole('heading', { name: 'What would change this' })).toBeNull();
  });
});

describe('the whole result on paper', () => {
  test('is printed opened, with the note, and without what only a screen needs', async () => {
    const pages = printed();
    const { user } = result();
    await user.click(within(screen.getByRole('heading', { name: 'Talk to us' }).closest('section') as HTMLElement).getByRole('button', { name: 'Print' }));
    const [page] = pages;
    expect(page?.title).toBe('Test Studio');
    expect(page?.querySelector('h2')?.textContent).toBe('Your best matchDeepwork');
    expect([...(page?.querySelectorAll('details') ?? [])].filter(({ open }) => !open)).toEqual([]);
    expect(page?.querySelector('pre')?.textContent).toContain('Place: back');
    expect(page?.querySelectorAll('button, input, textarea, a.primary, .refinement')).toHaveLength(0);
  });
});

describe('the answers', () => {
  test('are listed in words, and each can be changed without being asked the others again', async () => {
    const shown = result();
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Where?', 'How hard?', 'Any of these?']);
    expect(screen.getAllByRole('definition').map((each) => each.querySelector('span')?.textContent)).toEqual(['My back', 'firm', 'none']);
    await shown.user.click(screen.getByRole('button', { name: 'Change', description: 'How hard?' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'firm' }).checked).toBe(true);
    await shown.user.click(screen.getByRole('radio', { name: 'light' }));
    await shown.user.click(button('Continue'));
    expect(onScreen(shown)).toBeUndefined();
    expect(screen.getAllByRole('definition').map((each) => each.querySelector('span')?.textContent)).toEqual(['My back', 'light', 'none']);
  });

  test('are gone after starting over', async () => {
    const { user } = result();
    await user.click(button('Start over'));
    expect(screen.getByRole('heading').textContent).toBe('Where?');
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
  });
});

describe('making it fit better', () => {
  test('changes the result in place, keeps what is open and focused, and says what changed', async () => {
    const { user } = result();
    const refine = screen.getByRole('heading', { name: 'Make it fit better' }).closest('details') as HTMLDetailsElement;
    refine.open = true;
    await user.click(screen.getByRole('checkbox', { name: 'calm' }));
    expect(heading()).toBe('Your best matchSoftwork');
    await saysSoon('Your best match is now Softwork. It is in the note for your therapist.');
    expect([refine.isConnected, refine.open]).toEqual([true, true]);
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'calm' }));
    expect(screen.getByText('You would like calm.')).toBeTruthy();
  });

  test('says so when the best match stays', async () => {
    const { user } = result();
    await user.click(screen.getByRole('radio', { name: 'old' }));
    await saysSoon('Deepwork is still your best match. It is in the note for your therapist.');
  });

  test('says so when nothing fits any more', async () => {
    const techniques = [{ id: 'deep', name: 'Deepwork', pressure: 'firm' as const, traits: 'none' as const, about: 'About.', feels: 'Feels.' }];
    const rules = [
      { id: 'back', when: { place: 'back' }, suggest: { deep: 'well' as const } },
      { id: 'new', when: { age: 'new' }, limit: { pressure: 'light' as const } },
    ];
    const { user } = result({ rulebook: studio({ techniques, rules, enhancements: [] }) });
    await user.click(screen.getByRole('radio', { name: 'new' }));
    await saysSoon('Please ask us what suits you. Left out now: Deepwork. It is in the note for your therapist.');
    expect(heading()).toBe('Let us help you choose');
  });

  test('is offered as questions of their own, with their help', () => {
    result();
    const group = screen.getByRole('group', { name: 'How long?' });
    expect(within(group).getByText('Since it began.')).toBeTruthy();
    expect(within(group).getAllByRole('radio')).toHaveLength(2);
    expect(within(screen.getByRole('group', { name: 'Anything else?' })).getAllByRole('checkbox')).toHaveLength(2);
  });

  test('can be taken back, and focus stays with the question', async () => {
    const { user } = result();
    expect(screen.queryByRole('button', { name: 'Clear this answer' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'new' }));
    expect(heading()).toBe('Your best matchSoftwork');
    await user.click(button('Clear this answer'));
    expect(heading()).toBe('Your best matchDeepwork');
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
    expect(screen.getByRole('group', { name: 'How long?' }).contains(document.activeElement)).toBe(true);
  });

  test('offers something only where there is something to refine', () => {
    const { questions } = {
      questions: [
        {
          id: 'place',
          ask: 'Where?',
          options: [
            { id: 'back', label: 'back' },
            { id: 'neck', label: 'neck' },
          ],
        },
      ],
    };
    result({ rulebook: studio({ questions, rules: [{ id: 'back', when: { place: 'back' }, suggest: { deep: 'well' } }] }), answers: { place: 'back' } });
    expect(screen.queryByRole('heading', { name: 'Make it fit better' })).toBeNull();
  });
});

describe('where rest comes first', () => {
  const fresh = { ...DEEP, age: 'new' };

  test('the wait is the first step, every booking is for after it, and cautions come along', () => {
    result({ answers: fresh });
    const plan = screen.getByRole('heading', { name: 'How often to come' }).closest('details') as HTMLElement;
    expect(within(plan).getAllByRole('listitem')[0]?.textContent).toBe('First Give it three days.');
    const booking = screen.getAllByRole<HTMLAnchorElement>('link', { name: /Book/ });
    expect(booking.map(({ href }) => href)).toEqual(['https://book.example/soft-60', 'https://book.example/bo', 'https://book.example/']);
    expect(booking.map(({ textContent }) => textContent)).toEqual(booking.map(() => 'Book a day after the third'));
    expect(screen.getByRole('link', { name: 'Book a day after the third, Bo Gentle' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Book a day after the third, Softwork, 60 minutes' })).toBeTruthy();
    expect(within(screen.getByRole('heading', { name: 'Good to know first' }).closest('section') as HTMLElement).getByText('See a doctor if it gets worse.')).toBeTruthy();
  });

  test('a plan that already waits is not told twice', () => {
    const plans = [{ id: 'weekly', name: 'Wait, then come', waits: 'yes' as const, steps: [{ when: 'First', what: 'Wait.' }] }];
    result({ answers: fresh, rulebook: studio({ plans }) });
    expect(screen.queryByText('Give it three days.')).toBeNull();
  });

  test('the wait stands by itself where there is no plan', () => {
    const rules = [
      { id: 'back', when: { place: 'back' }, suggest: { soft: 'well' as const } },
      { id: 'new', when: { age: 'new' }, limit: { pressure: 'light' as const, wait: 'Give it three days.' } },
    ];
    result({ answers: fresh, rulebook: studio({ rules }) });
    expect(within(screen.getByRole('heading', { name: 'How often to come' }).closest('section') as HTMLElement).getByText('Give it three days.')).toBeTruthy();
  });
});

test('the same words are said again when they are meant again', async () => {
  const { user } = result();
  const said: unknown[] = [];
  for (const _ of [1, 2]) {
    await user.click(button('Copy'));
    await waitFor(() => expect([null, ...said]).not.toContain(screen.getByRole('status').firstChild));
    said.push(screen.getByRole('status').firstChild);
  }
  expect(said.map((node) => (node as Element).textContent)).toEqual(['Copied.', 'Copied.']);
});

test('the region for what is said is there from the start, and empty', () => {
  result();
  expect(status()).toBe('');
});
