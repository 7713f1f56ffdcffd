import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vuePlugin from '@vitejs/plugin-vue';
import { Liquid } from 'liquidjs';
import { build, type Plugin } from 'vite';
import { madeOnce } from './made-once';
import { menuAsJson, rulesAsJson } from './shipped-json';
import { expect, type Finder, test } from './site';

const FOLDER = 'test-results/snippets';

/** What `massage-finder snippet` has a web person paste. */
function snippet(platform: string, ...options: string[]): Promise<string> {
  const name = `${[platform, ...options].join('').replace(/[^\w-]/g, '')}.txt`;
  return madeOnce(name, () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'massage-finder-snippet-')), name);
    execFileSync(process.execPath, ['dist/cli/massage-finder.js', 'snippet', platform, 'rules/massage.yaml', ...options, '-o', file]);
    const text = readFileSync(file, 'utf8');
    rmSync(path.dirname(file), { recursive: true });
    return text;
  });
}

const BOOKING = 'https://book.willowandstone.example/';

const { file: VERSIONED } = JSON.parse(readFileSync('dist/massage-finder.release.json', 'utf8')) as { file: string };

async function expectFinder(finder: Finder): Promise<void> {
  await expect(finder.heading('Where do you feel it most?')).toBeVisible();
  await finder.press('Lower back');
  await expect(finder.heading('Where do you feel it most?')).toHaveCount(0);
  await expect(finder.question()).toBeVisible();
  expect(finder.errors).toEqual([]);
}

for (const [how, ...options] of [
  ['the script with the rules in it'],
  ['the versioned copy and its hash', '--integrity', `dist/${VERSIONED}`],
  ['rules in the page', '--generic'],
  ['a whole fallback', '--fallback'],
] as const) {
  test(`a page of one's own, with ${how}`, async ({ finder }) => {
    await finder.open(await snippet('page', ...options));
    await expectFinder(finder);
  });
}

test('what a snippet has inside the element shows where the script does not come', async ({ finder, site }) => {
  site.serve('/massage-finder.js', { body: 'Not found', status: 404 });
  await finder.open(await snippet('page', '--lang', 'es'));
  await expect(finder.tab.getByRole('link', { name: 'Reservar una visita' })).toHaveAttribute('href', BOOKING);
});

for (const [platform, ...headers] of [
  ['page'],
  ['nonce', { 'content-security-policy': "script-src 'nonce-r4nd0m' 'strict-dynamic'; object-src 'none'; base-uri 'none'" }],
] as const) {
  test(`${platform}: a finder far down a page is fetched when the visitor comes near it, and not before`, async ({ finder }) => {
    const asked: string[] = [];
    finder.tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const paste = (await snippet(platform, '--near', '--fallback')).replace('NONCE', 'r4nd0m');
    await finder.open(`<p style="height: 400vh">Our studio</p>${paste}`, '', ...headers);
    await finder.tab.mouse.wheel(0, 800);
    await expect.poll(() => finder.tab.evaluate(() => scrollY)).toBeGreaterThan(700);
    expect(asked).not.toContain('/massage-finder.js');
    await finder.tab.evaluate(() => scrollTo(0, innerHeight * 2.5));
    await expect.poll(() => asked).toContain('/massage-finder.js');
    await expectFinder(finder);
  });
}

test('a finder far down a page is fetched at once by a browser that cannot tell what is near', async ({ finder }) => {
  await finder.tab.addInitScript(() => Reflect.deleteProperty(window, 'IntersectionObserver'));
  await finder.open(`<p style="height: 400vh">Our studio</p>${await snippet('page', '--near')}`);
  await expectFinder(finder);
});

for (const [how, ...options] of [['the script with the rules in it'], ['rules in the page', '--generic']] as const) {
  test(`a policy by nonce, with ${how}`, async ({ finder }) => {
    const paste = (await snippet('nonce', ...options)).replace('NONCE', 'r4nd0m');
    await finder.open(paste, '', { 'content-security-policy': "script-src 'nonce-r4nd0m' 'strict-dynamic'; object-src 'none'; base-uri 'none'" });
    await expectFinder(finder);
  });

  test(`a tag manager, with ${how}`, async ({ finder, site }) => {
    const script = `${site.url}/massage-finder${options.length > 0 ? '-generic' : ''}.js`;
    const tag = await snippet('tag-manager', ...options, '--src', script);
    // As tag managers put markup into a page, so that its scripts run.
    const manager = `<script>addEventListener('load', () => document.body.append(document.createRange().createContextualFragment(${JSON.stringify(tag).replace(/</g, '\\u003c')})))</script>`;
    await finder.open(`<div id="massage-finder-place"><a href="${BOOKING}">Book a massage</a></div>`, manager);
    await expectFinder(finder);
  });
}

test('Squarespace: the script among uploaded files, the markup in a Code block', async ({ finder, site }) => {
  site.serve('/s/massage-finder.js', { body: readFileSync('dist/massage-finder.js', 'utf8'), type: 'text/javascript' });
  await finder.open(`<div class="sqs-block-content">${await snippet('squarespace')}</div>`);
  await expectFinder(finder);
});

test('Wix: the element with the attributes that its panel is given, and nothing inside', async ({ finder, site }) => {
  const told = (await snippet('wix', '--src', `${site.url}/massage-finder.js`, '--lang', 'en')).trim().split('\n');
  const [, src] = /^Server URL: (.+)$/.exec(String(told[0])) ?? [];
  const [, tag] = /^Tag name: (.+)$/.exec(String(told[1])) ?? [];
  const attributes = told.slice(2).map((line) => /^Attribute (\S+): (.+)$/.exec(line)?.slice(1));
  await finder.open(
    `<script>
      const element = document.createElement(${JSON.stringify(tag)});
      for (const [name, value] of ${JSON.stringify(attributes)}) element.setAttribute(name, value);
      document.body.append(element);
      document.head.append(Object.assign(document.createElement('script'), { src: ${JSON.stringify(src)} }));
    </script>`,
  );
  expect(attributes).toContainEqual(['booking', BOOKING]);
  await expectFinder(finder);
});

for (const [how, ...options] of [['the script with the rules in it'], ['a whole fallback', '--fallback']] as const) {
  test(`Shopify: Custom Liquid, with ${how}`, async ({ finder }) => {
    const liquid = new Liquid();
    liquid.registerFilter('asset_url', (name: string) => `/${name}?v=1`);
    await finder.open(await liquid.parseAndRender(await snippet('shopify', ...options)));
    await expectFinder(finder);
  });
}

test('Webflow: a Code Embed', async ({ finder, site }) => {
  await finder.open(`<div class="w-embed w-script">${await snippet('webflow', '--src', `${site.url}/massage-finder.js`)}</div>`);
  await expectFinder(finder);
});

/** A page made of a component, written by a server and taken over in the browser. */
async function componentPage(
  framework: 'react' | 'vue',
  name: string,
  plugins: Plugin[],
  server: string,
  client: string,
  options: string[] = [],
): Promise<{ markup: string; script: string }> {
  const folder = path.resolve(FOLDER, `${framework}${options.join('')}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const script = options.length > 0 ? 'massage-finder-generic' : 'massage-finder';
  for (const ending of ['mjs', 'd.ts']) copyFileSync(`dist/${script}.${ending}`, path.join(folder, `${script}.${ending}`));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(folder, name), await snippet(framework, ...options));
  writeFileSync(path.join(folder, 'server.js'), server);
  writeFileSync(path.join(folder, 'client.js'), client);
  const settings = { root: folder, configFile: false, logLevel: 'error', plugins, oxc: { jsx: { runtime: 'automatic', importSource: 'react' } } } as const;
  await build({ ...settings, build: { ssr: 'server.js', outDir: 'server', minify: false } });
  await build({
    ...settings,
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir: 'client', minify: false, rolldownOptions: { input: path.join(folder, 'client.js'), output: { entryFileNames: 'client.js' } } },
  });
  const { markup } = (await import(pathToFileURL(path.join(folder, 'server/server.js')).href)) as { markup: string | Promise<string> };
  return { markup: await markup, script: readFileSync(path.join(folder, 'client/client.js'), 'utf8') };
}

const REACT = {
  server: `import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { MassageFinderBox } from './massage-finder-box.jsx';
export const markup = renderToString(createElement(MassageFinderBox));`,
  client: `import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { MassageFinderBox } from './massage-finder-box.jsx';
hydrateRoot(document.querySelector('#app'), createElement(MassageFinderBox));`,
};

const VUE = {
  server: `import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Box from './MassageFinderBox.vue';
export const markup = renderToString(createSSRApp(Box));`,
  client: `import { createSSRApp } from 'vue';
import Box from './MassageFinderBox.vue';
createSSRApp(Box).mount('#app');`,
};

const vue = () => vuePlugin({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'massage-finder' } } }) as Plugin;

for (const [framework, name, plugins, { server, client }] of [
  ['react', 'massage-finder-box.jsx', () => [], REACT],
  ['vue', 'MassageFinderBox.vue', () => [vue()], VUE],
] as const) {
  for (const options of [[], ['--generic']]) {
    test(`${framework}: written by a server with the booking link, taken over in the browser${options.length > 0 ? ', rules at an address' : ''}`, async ({ finder, site }) => {
      for (const [address, body] of [
        ['/massage-rules.json', await rulesAsJson()],
        ['/massage-menu.json', await menuAsJson()],
      ] as const)
        site.serve(address, { body, type: 'application/json' });
      const made = await madeOnce(`${framework}${options.join('')}.json`, async () =>
        JSON.stringify(await componentPage(framework, name, plugins(), server, client, [...options])),
      );
      const { markup, script } = JSON.parse(made) as Awaited<ReturnType<typeof componentPage>>;
      expect(markup).toMatch(new RegExp(`<massage-finder[^>]*><a href="${BOOKING}">Book a visit</a></massage-finder>`));
      site.serve('/client.js', { body: script, type: 'text/javascript' });
      await finder.open(`<div id="app">${markup}</div><script type="module" src="/client.js"></script>`);
      await expectFinder(finder);
    });
  }
}
