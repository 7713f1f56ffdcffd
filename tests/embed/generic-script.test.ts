// @vitest-environment node
import { JSDOM, VirtualConsole } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillScript } from '../../embed/build/fill-script';
import { buildTemplate } from '../../embed/build/script-template';
import { rulebookSource, safety } from '../builders/source';

/** The script that holds no studio, as `massage-finder build --generic` makes it. */
let script: string;

beforeAll(async () => {
  script = fillScript(await buildTemplate(true), undefined, safety);
}, 120_000);

const RULES = rulebookSource({
  studio: { name: 'Page Studio', languages: ['en', 'es'] },
  questions: [
    {
      id: 'place',
      ask: { en: 'Where?', es: '¿Dónde?' },
      options: [
        { id: 'back', label: 'Back' },
        { id: 'neck', label: 'Neck' },
      ],
    },
  ],
  rules: [{ id: 'back', when: { place: 'back' }, suggest: { soft: 'well' }, because: 'Back.' }],
});

type Page = { window: JSDOM['window']; host: HTMLElement; errors: string[]; shown: () => ShadowRoot | undefined; run: () => void };

/** A fresh page with the element on it; `run` runs the script there. */
function open(attributes: string, rules: object | string = RULES): Page {
  const errors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('error', (message) => errors.push(String(message)));
  virtualConsole.on('jsdomError', (error) => errors.push(`escaped: ${String(error)}`));
  const json = typeof rules === 'string' ? rules : JSON.stringify(rules);
  const { window } = new JSDOM(
    `<body><script type="application/json" id="rules">${json}</script><massage-finder ${attributes}><a href="https://page.example/">Book a massage</a></massage-finder>`,
    { runScripts: 'outside-only', pretendToBeVisual: true, url: 'https://studio.example/', virtualConsole },
  );
  let root: ShadowRoot | undefined;
  const attach = window.Element.prototype.attachShadow;
  window.Element.prototype.attachShadow = function attachShadow(init) {
    root = attach.call(this, init);
    return root;
  };
  const host = window.document.querySelector('massage-finder') as HTMLElement;
  return { window, host, errors, shown: () => root, run: () => window.eval(script) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
const heading = ({ shown }: Page) => shown()?.querySelector('h2')?.textContent;

describe('the script that holds no studio', () => {
  test('leaves the page its own booking link where the page names no rules, and says why in one line', async () => {
    const page = open('');
    const before = Object.keys(page.window);
    let failures = 0;
    page.host.addEventListener('massage-finder-error', () => {
      failures += 1;
    });
    page.run();
    await settled();
    expect(page.shown()).toBeUndefined();
    expect(page.host.textContent).toBe('Book a massage');
    expect(page.errors).toEqual(['massage-finder: this script holds no studio, and the page names no rules (attribute rules)']);
    expect(failures).toBe(1);
    expect(Object.keys(page.window).filter((name) => !before.includes(name))).toEqual(['massageFinder']);
  });

  test('shows the rules of the page, in the language that the page asks for', async () => {
    const page = open('rules="#rules" lang="es"');
    page.run();
    await settled();
    expect(heading(page)).toBe('¿Dónde?');
    expect(page.shown()?.querySelector('[lang="es"]')?.textContent).toContain('Continuar');
    page.host.setAttribute('lang', 'en');
    await settled();
    expect(heading(page)).toBe('Where?');
    expect(page.shown()?.querySelector('[lang="en"]')?.textContent).toContain('Continue');
    expect(page.errors).toEqual([]);
  });

  test.each([
    ['fr', 'ltr', 'Continuer', '911 ou votre numéro d’urgence local'],
    ['de', 'ltr', 'Weiter', '911 oder Ihre örtliche Notrufnummer'],
    ['ar', 'rtl', 'متابعة', '911 أو برقم الطوارئ في منطقتك'],
  ])('speaks %s, written %s, with the safety texts of that language', async (language, direction, onwards, number) => {
    const languages = ['en', language];
    const page = open(`rules="#rules" lang="${language}"`, { ...RULES, studio: { name: 'Page Studio', languages }, questions: [{ id: 'signs' }, ...RULES.questions] });
    page.run();
    await settled();
    const root = page.shown()?.querySelector<HTMLElement>(`[lang="${language}"]`);
    expect([root?.dir, root?.querySelector('[part="continue"]')?.textContent]).toEqual([direction, onwards]);
    root?.querySelector<HTMLElement>('input[value="nerves"]')?.click();
    root?.querySelector<HTMLElement>('[part="continue"]')?.click();
    await settled();
    expect(root?.querySelector('.referral')?.textContent).toContain(number);
    expect(page.errors).toEqual([]);
  });

  test.each([
    ['are not JSON', '{"format": 1', 'not-json'],
    ['have a mistake', { ...RULES, techniques: [] }, 'techniques'],
  ])('leaves the page alone where its rules %s, and says why in one line', async (_, rules, reason) => {
    const page = open('rules="#rules"', rules);
    page.run();
    await settled();
    expect(page.shown()).toBeUndefined();
    expect(page.host.textContent).toBe('Book a massage');
    expect(page.errors).toHaveLength(1);
    expect(page.errors[0]).toContain(reason);
  });

  test('leaves the page alone where the browser cannot fetch its rules', async () => {
    const page = open('rules="https://studio.example/rules.json"');
    page.run();
    await settled();
    expect(page.shown()).toBeUndefined();
    expect(page.errors).toEqual(['massage-finder: https://studio.example/rules.json could not be fetched']);
  });

  test('shows the content of the page again where its rules change to broken ones', async () => {
    const page = open('rules="#rules"');
    page.run();
    await settled();
    expect(heading(page)).toBe('Where?');
    page.host.setAttribute('rules', '#none');
    await settled();
    expect(heading(page)).toBeUndefined();
    expect(page.shown()?.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedElements()).toEqual([page.host.querySelector('a')]);
    expect(page.errors).toEqual(['massage-finder: there is no JSON in an element with id "none"']);
  });

  test('comes twice on a page as if it came once', async () => {
    const page = open('rules="#rules"');
    page.run();
    page.run();
    await settled();
    expect(heading(page)).toBe('Where?');
    expect(page.errors).toEqual([]);
  });

  test('does not throw into a page whose browser knows no custom elements', async () => {
    const page = open('rules="#rules"');
    Object.defineProperty(page.window, 'customElements', { value: undefined });
    expect(page.run).not.toThrow();
    await settled();
    expect(page.host.textContent).toBe('Book a massage');
    expect(page.errors).toHaveLength(1);
    expect(page.errors[0]).toMatch(/^massage-finder: /);
  });
});
