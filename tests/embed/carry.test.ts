import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCarry } from '../../embed/carry';

const BOOK = 'https://book.example/';

const stand = (search: string) => history.replaceState(null, '', `/page${search}`);

const carryOf = (...pass: string[]) => createCarry(() => pass);

beforeEach(() => stand(''));

describe('a link that is booked by', () => {
  test.each<[string, string, string[], string, string]>([
    ['gets every utm parameter', '?utm_source=news&utm_campaign=spring&utm_id=7', ['utm'], BOOK, `${BOOK}?utm_source=news&utm_campaign=spring&utm_id=7`],
    ['gets what is named, and nothing else', '?utm_source=news&gclid=abc&q=back+pain&gclid2=x', ['gclid'], BOOK, `${BOOK}?gclid=abc`],
    ['takes utm for what starts so with a line below', '?utm=1&utmost=2&UTM_SOURCE=3&utm_source=4', ['utm'], BOOK, `${BOOK}?utm_source=4`],
    ['gets parameters with a dash or a dot', '?li-fat.id=x', ['li-fat.id'], BOOK, `${BOOK}?li-fat.id=x`],
    ['gets each once, however often it is named', '?utm_source=news', ['utm', 'utm_source', 'utm'], BOOK, `${BOOK}?utm_source=news`],
    ['is the same without any', '?q=1', ['utm', 'gclid'], `${BOOK}?a=1#b`, `${BOOK}?a=1#b`],
    ['is the same where nothing is named', '?utm_source=news', [], BOOK, BOOK],
    ['keeps its own, which win', '?utm_source=news&utm_medium=email', ['utm'], `${BOOK}?utm_source=finder&type=7`, `${BOOK}?utm_source=finder&type=7&utm_medium=email`],
    ['keeps its own as they are written', '?gclid=abc', ['gclid'], `${BOOK}?q=a%20b&type[]=1&flag`, `${BOOK}?q=a%20b&type[]=1&flag&gclid=abc`],
    ['is the same where it has them all', '?utm_source=news', ['utm'], `${BOOK}?utm_source=`, `${BOOK}?utm_source=`],
    ['keeps its fragment at the end', '?gclid=abc', ['gclid'], `${BOOK}?a=1#/b?gclid=own`, `${BOOK}?a=1&gclid=abc#/b?gclid=own`],
    ['keeps a fragment without parameters', '?gclid=abc', ['gclid'], `${BOOK}#top`, `${BOOK}?gclid=abc#top`],
  ])('%s', (_, search, pass, link, carried) => {
    stand(search);
    expect(carryOf(...pass)(link)).toBe(carried);
  });

  test('gets values so that nothing in them is read as more of the address', () => {
    const value = `a&b=c#d?e f"'<ü>%+`;
    stand(`?utm_source=${encodeURIComponent(value)}`);
    const { origin, pathname, searchParams, hash } = new URL(carryOf('utm')(`${BOOK}#top`));
    expect([origin + pathname, [...searchParams], hash]).toEqual([BOOK, [['utm_source', value]], '#top']);
  });

  test.each(['mailto:hello@studio.example', 'tel:+15035550100', 'sms:+15035550100', 'http://book.example/'])('is left alone where it is %s', (link) => {
    stand('?utm_source=news');
    expect(carryOf('utm')(link)).toBe(link);
  });
});

describe('a page that changes its own address', () => {
  test('and drops the parameters loses none of them', () => {
    stand('?utm_source=news&gclid=abc');
    const carry = carryOf('utm', 'gclid');
    stand('?page=2');
    expect(carry(BOOK)).toBe(`${BOOK}?utm_source=news&gclid=abc`);
  });

  test('to that of another campaign has the whole of that, and nothing of the one before', () => {
    stand('?utm_source=news&utm_medium=email');
    const carry = carryOf('utm');
    stand('?utm_source=ads');
    expect(carry(BOOK)).toBe(`${BOOK}?utm_source=ads`);
    stand('');
    expect(carry(BOOK)).toBe(`${BOOK}?utm_source=ads`);
  });

  test('and names others then has those', () => {
    stand('?utm_source=news&gclid=abc');
    let pass = ['utm'];
    const carry = createCarry(() => pass);
    pass = ['gclid'];
    expect(carry(BOOK)).toBe(`${BOOK}?gclid=abc`);
    pass = [];
    expect(carry(BOOK)).toBe(BOOK);
  });

  test('before there is a finder still has what it was opened with when the script ran', async () => {
    stand('?utm_source=news');
    vi.resetModules();
    const { createCarry: fresh } = await import('../../embed/carry');
    stand('');
    expect(fresh(() => ['utm'])(BOOK)).toBe(`${BOOK}?utm_source=news`);
  });
});
