import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readOutsideSource, SourceError } from '../../embed/outside-source';
import { inline, type Server, serve } from '../builders/page';

let server: Server;

beforeAll(async () => {
  server = await serve({
    '/rules.json': (_, response) => response.end('{"format":1}'),
    '/broken': (_, response) => response.writeHead(500).end('oops'),
    '/cut-short': (request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"for');
      setTimeout(() => request.socket.destroy(), 20);
    },
    '/never': () => undefined,
    '/endless': (_, response) => {
      response.writeHead(200).write('{');
    },
    '/cookies': (request, response) => response.end(JSON.stringify({ cookie: request.headers.cookie ?? null })),
  });
});

afterAll(() => server.stop());
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const refusal = async (where: string) => {
  const error: unknown = await readOutsideSource(where).then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(SourceError);
  return (error as SourceError).message;
};

describe('rules that stand in the page', () => {
  test('are read from the element that is named', async () => {
    inline('rules', '{"format":1}');
    expect(await readOutsideSource('#rules')).toBe('{"format":1}');
  });

  test.each([
    ['no such element is there', '#none'],
    ['the element is empty', '#empty'],
    ['the name is missing', '#'],
  ])('are missed by name when %s', async (_, where) => {
    inline('empty', '  \n');
    expect(await refusal(where)).toBe(`there is no JSON in an element with id "${where.slice(1)}"`);
  });
});

describe('rules at an address', () => {
  test('are fetched as they are', async () => {
    expect(await readOutsideSource(`${server.url}/rules.json`)).toBe('{"format":1}');
  });

  test('are fetched without cookies', async () => {
    const asked: (RequestInit | undefined)[] = [];
    const real = fetch;
    vi.stubGlobal('fetch', (where: string, init?: RequestInit) => {
      asked.push(init);
      return real(where, init);
    });
    expect(await readOutsideSource(`${server.url}/cookies`)).toBe('{"cookie":null}');
    expect(asked.map((init) => init?.credentials)).toEqual(['omit']);
  });

  test.each([
    ['/missing', 'answered 404'],
    ['/broken', 'answered 500'],
    ['/cut-short', 'could not be fetched'],
  ])('are refused with a reason: %s %s', async (path, reason) => {
    expect(await refusal(server.url + path)).toBe(`${server.url}${path} ${reason}`);
  });

  test('are refused where nobody answers', async () => {
    const gone = await serve({});
    await gone.stop();
    expect(await refusal(`${gone.url}/rules.json`)).toBe(`${gone.url}/rules.json could not be fetched`);
  });

  test('are refused where the address is none, and where the page took fetch away', async () => {
    expect(await refusal('https://')).toBe('https:// could not be fetched');
    vi.stubGlobal('fetch', undefined);
    expect(await refusal(`${server.url}/rules.json`)).toBe(`${server.url}/rules.json could not be fetched`);
  });

  test('are waited for three seconds and no longer, whether nothing comes or no end of it', async () => {
    const began = performance.now();
    const reasons = await Promise.all(['/never', '/endless'].map((path) => refusal(server.url + path)));
    expect(reasons).toEqual(['/never', '/endless'].map((path) => `${server.url}${path} did not arrive within 3 seconds`));
    const waited = performance.now() - began;
    expect(waited).toBeGreaterThan(2_900);
    expect(waited).toBeLessThan(10_000);
  });
});
