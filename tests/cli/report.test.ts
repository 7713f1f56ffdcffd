import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Checked, CheckedFinding } from '../../src/check/check-rulebook';
import { checkFiles, readFiles } from '../../src/cli/files';
import { report } from '../../src/cli/report';
import { reportPage } from '../../src/cli/report/page';
import { pairsOf } from '../../src/cli/report/pairs';
import type { Menu, Rulebook } from '../../src/engine/rulebook';
import { inLanguage } from '../../src/engine/words';
import type { RulebookSource } from '../../src/language/schema';
import { exactly } from '../../src/verify/count';
import type { RuleFigures } from '../../src/verify/rule-figures';
import { editedFiles } from '../builders/edited-files';
import { handMadeProofs } from '../builders/hand-made-proofs';
import { rulebook, rulebookSource } from '../builders/source';
import { studio, studioMenu } from '../builders/studio';

const shipped = checkFiles(readFiles('rules/massage.yaml', undefined));

const pageOf = (markup: string) => new JSDOM(markup).window.document;

/** The report on a rulebook of which everything but its texts is made up. */
function made(book: Rulebook, source: RulebookSource, changes: Partial<Checked> = {}, menu: Menu = studioMenu(), rules: readonly RuleFigures[] = []) {
  const checked: Checked = {
    loaded: { findings: [], source, rulebook: book, menu, find: () => expect.fail('nothing is to be found') },
    findings: [],
    proofs: handMadeProofs(book),
    pausedExamples: [],
    ...changes,
  };
  return pageOf(reportPage({ file: 'rules/massage.yaml', checked, pairs: pairsOf(book, menu), rules, date: '2026-11-22' }));
}

const textOf = (page: Document, selector: string) => page.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
const section = (page: Document, id: string) => textOf(page, `section[aria-labelledby="${id}"]`) ?? '';

test('the shipped rulebook: its name, version, day, verdict, exact number, and that no clinician has signed', () => {
  let markup = '';
  const told = report('rules/massage.yaml', shipped, 'report.html', { date: '2026-11-22', write: (page) => (markup = page) });
  expect(told).toEqual({ text: 'report.html is written.\nrules/massage.yaml is sound.', exitCode: 0 });
  const page = pageOf(markup);
  const { rulebook: book, source } = shipped.loaded;
  expect(page.title).toBe('Willow & Stone: report on the rules');
  expect(textOf(page, '.facts')).toContain(`Rules version${book?.version}Date2026-11-22`);
  expect(section(page, 'verdict')).toContain('✓ The rulebook is sound.');
  expect(section(page, 'verdict')).toContain('No licensed clinician has signed the safety table.');
  expect(section(page, 'verdict')).toContain(
    `${shipped.proofs?.tally.sets.least.toLocaleString('en-US')} answer sets, counted exactly. They are of combinations, not of visitors.`,
  );
  for (const name of book?.techniques.map((technique) => inLanguage(technique.name, 'en', 'en')) ?? []) expect(section(page, 'techniques')).toContain(name);
  expect(page.querySelectorAll('.rules code')).toHaveLength(book?.rules.length ?? -1);
  expect(page.querySelectorAll('.examples tbody tr')).toHaveLength(source?.examples?.length ?? -1);
  expect(section(page, 'examples')).toContain(`${source?.examples?.length} of ${source?.examples?.length} hold.`);
  expect(page.querySelectorAll('.path > li')).toHaveLength((book?.questions.filter(({ refine }) => !refine).length ?? 0) + 1);
  expect(page.querySelectorAll('.refinements > li')).toHaveLength(book?.questions.filter(({ refine }) => refine).length ?? -1);
});

test('the page needs nothing else: no address is asked for, and one short script is allowed by its hash alone', () => {
  const { rulebook: book, menu } = shipped.loaded;
  if (!book || !menu) throw new Error('The shipped rulebook is sound.');
  const page = pageOf(reportPage({ file: 'rules/massage.yaml', checked: shipped, pairs: pairsOf(book, menu), rules: [], date: '2026-11-22' }));
  // An empty icon keeps browsers from asking for one.
  expect([...page.querySelectorAll('[src], [href], link, img, iframe')].map(({ outerHTML }) => outerHTML)).toEqual(['<link rel="icon" href="data:,">']);
  expect(page.querySelectorAll('script')).toHaveLength(1);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-[\w+/=]+'$/);
});

test('without its script one heat map stands, of two questions that everybody answers; every other pair waits', () => {
  const { rulebook: book, menu } = shipped.loaded;
  if (!book || !menu) throw new Error('The shipped rulebook is sound.');
  const pairs = pairsOf(book, menu);
  const page = pageOf(reportPage({ file: 'rules/massage.yaml', checked: shipped, pairs, rules: [], date: '2026-11-22' }));
  expect(pairs).toHaveLength((book.questions.length * (book.questions.length - 1)) / 2);
  expect(page.querySelectorAll('.pair')).toHaveLength(pairs.length);
  const [shown, ...others] = page.querySelectorAll<HTMLElement>('.pair:not([hidden])');
  expect(others).toEqual([]);
  expect(['location', 'type', 'pressure']).toEqual(expect.arrayContaining([shown?.dataset['one'], shown?.dataset['other']]));
  expect(page.querySelector('form.choice')?.hasAttribute('hidden')).toBe(true);
  const cells = [...(shown?.querySelectorAll('td[style]') ?? [])].map((cell) => cell.textContent?.trim());
  expect(cells.length).toBeGreaterThan(10);
  for (const cell of cells) expect(cell).toMatch(/^\S.* \d+%$/);
});

test('a cell tells the leading match among those who get one, that all are referred, or that nobody answers so', () => {
  const book = studio();
  const cell = (visitors: number, shares: [string, number][]) => ({ visitors, shares: new Map(shares) });
  const coverage = {
    rows: ['back', 'neck'],
    columns: ['light', 'firm'],
    cells: [
      [
        cell(10, [
          ['soft', 0.2],
          ['deep', 0.3],
          ['referral', 0.5],
        ]),
        cell(4, [['referral', 1]]),
      ],
      [cell(0, []), cell(5, [['ask', 1]])],
    ],
  };
  const checked: Checked = { loaded: { findings: [], rulebook: book, find: () => expect.fail('nothing is to be found') }, findings: [], pausedExamples: [] };
  const page = pageOf(reportPage({ file: 'a.yaml', checked, pairs: [{ row: 'place', column: 'pressure', coverage }], rules: [], date: '2026-11-22' }));
  expect([...page.querySelectorAll('.heat tbody td')].map((td) => td.textContent)).toEqual(['Deepwork 60%', 'Referred', 'Nobody', '“Ask us” 100%']);
});

test('texts of a rulebook are words, never markup', () => {
  const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
  const source = rulebookSource({
    studio: { name: evil, languages: ['en'], country: 'US' },
    questions: rulebookSource().questions.map((question) => ({ ...question, ask: `${evil}${question.id}` })),
    techniques: rulebookSource().techniques.map((technique) => ({ ...technique, name: evil })),
    rules: rulebookSource().rules.map((rule) => ({ ...rule, because: evil })),
    examples: [{ name: evil, answers: { pressure: 'light' }, expect: { technique: 'deep' } }],
  });
  const finding: CheckedFinding = {
    severity: 'error',
    code: 'duplicate',
    file: evil,
    line: 1,
    column: 1,
    where: evil,
    what: evil,
    fix: evil,
    frame: evil,
    witness: { answers: {}, told: [evil], sees: [evil] },
  } as never;
  const page = made(rulebook(source), source, { findings: [finding] });
  expect(page.querySelectorAll('script')).toHaveLength(1);
  expect(page.querySelectorAll('img')).toHaveLength(0);
  expect(page.querySelector('h1')?.textContent).toContain(evil);
  expect(page.querySelector('.findings pre')?.textContent).toBe(evil);
  expect(page.querySelector('.examples th[scope="row"]')?.textContent).toBe(evil);
});

test('what is disproved, undecided, paused and only bounded is told as that', () => {
  const book = studio();
  const proofs = handMadeProofs(book);
  const page = made(book, rulebookSource(), {
    proofs: {
      ...proofs,
      properties: { ...proofs.properties, 'every-rule-holds': 'disproved', 'every-option-matters': 'undecided', 'every-end-helps': 'disproved' },
      counterexamples: [
        { property: 'every-rule-holds', subject: { kind: 'rule', id: 'calm' }, verdict: 'disproved' },
        { property: 'every-end-helps', subject: { kind: 'rulebook' }, verdict: 'disproved' },
        { property: 'every-option-matters', subject: { kind: 'option', question: 'place', id: 'neck' }, verdict: 'undecided' },
      ],
      paused: [{ kind: 'technique', id: 'feet' }],
      tally: { ...proofs.tally, sets: { least: 1_000_000n, most: 2_000_000n } },
    },
  });
  const proved = section(page, 'proved');
  expect(proved).toContain('Every rule fits somebody. But: rule calm. ✗ Not so');
  expect(proved).toContain('But: the rulebook as a whole. ✗ Not so');
  expect(proved).toContain('But: option neck of place. ? Not decided');
  expect(proved).toContain('No visit is longer than nine screens. ✓ Proved');
  expect(proved).toContain('Resting while the menu pauses what they are about: technique feet.');
  expect(section(page, 'verdict')).toContain('1,000,000 to 2,000,000 answer sets. They are of combinations');
  expect(section(page, 'verdict')).not.toContain('counted exactly');
});

test('rules are grouped into those of the owner and those of the safety check', () => {
  const source = rulebookSource();
  const { rules } = source;
  const book = { ...rulebook(source), rules: [...rulebook(source).rules, { id: 'core-rule', when: ['place', 'neck'] as const }] };
  const figures = [...rules.map(({ id }) => ({ id, holds: exactly(7n), matters: 0.5 })), { id: 'core-rule', holds: exactly(3n), matters: 0 }];
  const page = made(book, source, {}, studioMenu(), figures);
  const [own, core] = [...page.querySelectorAll('.rules')].map((table) => [...table.querySelectorAll('code')].map((code) => code.textContent));
  expect([own, core]).toEqual([rules.map(({ id }) => id), ['core-rule']]);
  expect(page.querySelector('.rules tbody tr')?.textContent?.replace(/\s+/g, ' ')).toContain('under 0.01% 750.0%');
});

test('the path tells when a question is asked and where a visit may stop', () => {
  const { rulebook: book } = shipped.loaded;
  if (!book) throw new Error('The shipped rulebook is sound.');
  const page = made(book, shipped.loaded.source as RulebookSource);
  expect(section(page, 'path')).toContain('The longest visit has 9 screens before its result.');
  const boxes = [...page.querySelectorAll('.path > li')].map((item) => item.textContent?.replace(/\s+/g, ' ') ?? '');
  const signs = boxes.find((box) => box.includes('Do any of these apply to you? signs'));
  expect(signs).toContain('May stop here. Emergency: act now; Urgent: act today');
  const clearance = boxes.find((box) => box.includes('safety-conditions-clearance'));
  expect(clearance).toMatch(/Asked when "And do any of these apply to you\?" is "A blood clot.*"\./);
  expect(boxes.find((box) => box.includes('Where do you feel it most?'))).not.toContain('May');
});

test('conditions of every kind are told in words', () => {
  const when: RulebookSource['rules'][number]['when'] = { place: ['back', 'neck'], any: [{ pressure: 'light' }, { not: { pressure: ['medium', 'firm', 'any'] } }] };
  const extra = { id: 'mood', ask: 'Mood?', when, options: ['good', 'low', 'so-so'].map((id) => ({ id, label: id })) };
  const source = rulebookSource({ questions: [...rulebookSource().questions, extra] });
  expect(section(made(rulebook(source), source), 'path')).toContain(
    'Asked when "Where?" is "Back" or "Neck" and "How hard?" is "Light" or it is not so that "How hard?" is "Medium", "Firm" or "Any".',
  );
});

test('texts in another language than the page are marked with theirs, and Spanish is said to be unreviewed', () => {
  const source = rulebookSource({ studio: { name: 'Estudio', languages: ['es'], country: 'US' } });
  const page = made(rulebook(source), source);
  expect(page.querySelector('.path [lang="es"]')?.textContent).toBe('Where?');
  expect(section(page, 'verdict')).toContain('Nobody has reviewed the Spanish texts.');
});

test('a rulebook with mistakes gets a report of its mistakes, each with its lines, and the exit code is 1', () => {
  const { rulebook: file, line } = editedFiles([['suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly']]);
  let markup = '';
  const { text, exitCode } = report(file, checkFiles(readFiles(file, undefined)), 'report.html', { date: '2026-11-22', write: (page) => (markup = page) });
  expect(exitCode).toBe(1);
  expect(text).toContain('1 error. They are in the report.');
  const page = pageOf(markup);
  expect(section(page, 'verdict')).toContain('✗ 1 error to mend before this goes live.');
  expect(section(page, 'verdict')).toContain('No licensed clinician has signed');
  expect(page.querySelector('.findings pre')?.textContent).toContain('ashiatzu: strongly');
  expect(textOf(page, '.place')).toContain(`line ${line}, column 7`);
  expect(page.querySelector('.shares')).toBeNull();
});

test('an example that fails, and one about what is paused, are told so', () => {
  const [from, to] = ['    expect:\n      technique: ashiatsu', '    expect:\n      technique: swedish'];
  const { rulebook: file } = editedFiles([[from, to]], [['enhancement: cbd-oil\n    price: 15', 'enhancement: cbd-oil\n    offered: no\n    price: 15']]);
  const { loaded, findings } = checkFiles(readFiles(file, undefined));
  const page = pageOf(reportPage({ file, checked: { loaded, findings, pausedExamples: [] }, pairs: [], rules: [], date: '2026-11-22' }));
  expect(section(page, 'examples')).toMatch(/✗ Fails: technique: expected swedish, found ashiatsu \(\d+\)/);
  expect(section(page, 'examples')).toContain('– Not tried, paused on the menu: cbd-oil');
  expect(readFileSync(file, 'utf8')).toContain(to);
});
