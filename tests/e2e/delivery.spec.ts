import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { expect, SNIPPET, test } from './site';

const SCRIPTS = ['massage-finder', 'massage-finder-generic'];

const dist = (name: string) => readFileSync(path.join('dist', name), 'utf8');

type Release = { version: string; rules?: string; file: string; integrity: string; bytes: number };

const releaseOf = (script: string) => JSON.parse(dist(`${script}.release.json`)) as Release;

const hash = (algorithm: string, text: string) => createHash(algorithm).update(text);

for (const script of SCRIPTS) {
  test(`dist/ holds ${script} under a name that changes with every byte, and says what its hash is`, { tag: '@chromium' }, () => {
    const text = dist(`${script}.js`);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const file = `${script}-${version}-${hash('sha256', text).digest('hex').slice(0, 8)}.js`;
    expect(releaseOf(script)).toMatchObject({ version, file, integrity: `sha384-${hash('sha384', text).digest('base64')}`, bytes: Buffer.byteLength(text) });
    expect(dist(file)).toBe(text);
    expect(readdirSync('dist').filter((name) => name.startsWith(`${script}-${version}-`))).toEqual([file]);
  });

  test(`${script} is ES2020 at most, and names no source map`, { tag: '@chromium' }, () => {
    const text = dist(`${script}.js`);
    expect(() => parse('static = class { static a = 1 }', { ecmaVersion: 2020 })).toThrow();
    parse(text, { ecmaVersion: 2020, sourceType: 'script' });
    parse(dist(`${script}.mjs`), { ecmaVersion: 2020, sourceType: 'module' });
    expect(text).not.toContain('sourceMappingURL');
    expect((JSON.parse(dist(`${script}.js.map`)) as { sources: string[] }).sources).toContain('embed/script.ts');
  });

  test(`${script} begins with the word that has Chromium compile all of it as it arrives`, { tag: '@chromium' }, () => {
    // Chromium looks for it before any code, and nowhere else.
    for (const file of [`${script}.js`, `${script}.mjs`]) expect(dist(file).split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
  });

  test(`${script} calls nothing that browsers learned after the oldest it is written for`, { tag: '@chromium' }, () => {
    // What the compiler cannot know: it has a list of the language's years, and none of the browsers'.
    const younger =
      /^(?:replaceAll|hasOwn|structuredClone|findLast|findLastIndex|toSorted|toReversed|toSpliced|groupBy|randomUUID|checkVisibility|requestIdleCallback|any|withResolvers|setHTML)$/;
    expect(called(dist(`${script}.js`)).filter((name) => younger.test(name))).toEqual([]);
  });

  test(`${script} as a module is imported by Node without a sound, and does nothing there`, { tag: '@chromium' }, () => {
    const entry = script === 'massage-finder' ? 'massage-finder' : 'massage-finder/generic';
    const code = `
      const before = Object.getOwnPropertyNames(globalThis).length;
      const { massageFinder, default: same } = await import(${JSON.stringify(entry)});
      console.log(JSON.stringify([massageFinder === undefined, same === undefined, Object.getOwnPropertyNames(globalThis).length - before]));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '[true,true,0]\n', stderr: '' });
  });
}

/** The names of what is called, as functions or methods. */
function called(code: string): string[] {
  const names: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { type, callee } = part as Node & { callee?: { name?: string; property?: { name?: string } } };
    const name = callee?.property?.name ?? callee?.name;
    if (type === 'CallExpression' && name !== undefined) names.push(name);
    Object.values(part).forEach(walk);
  };
  walk(parse(code, { ecmaVersion: 2020 }));
  return names;
}

test('a page that demands the hash gets the finder; other bytes do not run, and its own content stays', async ({ finder, site }) => {
  const { file, integrity } = releaseOf('massage-finder');
  const snippet = SNIPPET.replace('src="massage-finder.js"', `src="${file}" integrity="${integrity}" crossorigin="anonymous"`);
  site.serve(`/${file}`, { body: dist(file), type: 'text/javascript' });
  await finder.open(snippet);
  await expect(finder.heading('Where do you feel it most?')).toBeVisible();
  expect(finder.errors).toEqual([]);
  site.serve(`/${file}`, { body: `${dist(file)}\n`, type: 'text/javascript' });
  await finder.open(snippet);
  await expect(finder.tab.getByRole('link', { name: 'Book a massage' })).toBeVisible();
  await expect(finder.question()).toHaveCount(0);
});

test('as a module in a page it defines the element', async ({ finder, site }) => {
  site.serve('/massage-finder.mjs', { body: dist('massage-finder.mjs'), type: 'text/javascript' });
  await finder.open(`<script type="module" src="massage-finder.mjs"></script><massage-finder><a href="https://book.example/">Book a massage</a></massage-finder>`);
  await expect(finder.heading('Where do you feel it most?')).toBeVisible();
  expect(finder.errors).toEqual([]);
});
