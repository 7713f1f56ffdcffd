import { expect, test } from 'vitest';
import { staleTranslations } from '../../src/check/stale-translations';
import { isOffered, sessionsOf } from '../../src/engine/menu';
import { longestPath } from '../../src/verify/longest-path';
import { instead, type OwnersFiles, recipesOf, replacedEverywhere } from '../builders/recipes';
import { shipped } from '../builders/source';
import { after, afterSteps, proved, reworded, screens, told, withoutLines } from './after-a-recipe';
import { check, files, findings, page, sound } from './owners-page';
import { ruleHolds, techniques, visitor } from './visitors';

/** The lines of the rulebook that hold an answer which its example is never asked for. */
const answersOffPath = (given: OwnersFiles) => findings(given).flatMap(({ code, line }) => (code === 'answer-off-path' ? [line] : []));

test('a search for a list of the page comes to the list, not to a comment', () => {
  for (const { steps } of recipesOf(page)) {
    for (const step of steps) {
      if (step.how === 'first' || step.how === 'last') expect(files[step.file].split('\n').find((line) => line.toLowerCase().includes(step.list))).toBe(step.list);
    }
  }
});

test('a technique is missed by the check while no rule suggests it, but its session and its therapist are not', () => {
  expect(proved(afterSteps('Add a technique', 1))).toContain('never-suggested');
  const { menu } = sound(afterSteps('Add a technique', 1, 2));
  expect(proved(afterSteps('Add a technique', 1, 2))).toEqual(proved(files));
  expect([sessionsOf(menu, 'thai'), menu.therapists.filter(({ offers }) => offers.includes('thai'))]).toEqual([[], []]);
});

test('Thai massage comes first for stiff visitors who do sport, and sooner with its session first, but for one example', () => {
  const given = afterSteps('Add a technique');
  const first = (version: Parameters<typeof techniques>[0]) => [visitor(), visitor({ day: 'sport' })].map((answers) => techniques(version, answers)[0]);
  expect(first(sound(given))).toEqual(['myofascial', 'thai']);
  const session = String(/ {2}- technique: thai\n(?: {4}.*\n)+/.exec(given['menu.yaml'])?.[0]);
  const moved = { ...given, 'menu.yaml': instead(instead(given['menu.yaml'], session, ''), '\nsessions:\n', `\nsessions:\n${session}\n`) };
  const { findings: found, loaded } = check(moved);
  expect(found.map(({ code }) => code)).toEqual(['example-fails']);
  if (!loaded.rulebook || !loaded.menu) throw new Error('The files have an error.');
  expect(first({ rulebook: loaded.rulebook, menu: loaded.menu })).toEqual(['thai', 'thai']);
});

test('a therapist who is paused is hidden, and the techniques that nobody else gives are still suggested', () => {
  const given = { ...files, 'menu.yaml': instead(files['menu.yaml'], '  - name: "Ayumi Holloway"\n', '  - name: "Ayumi Holloway"\n    offered: no\n') };
  const { menu } = sound(given);
  expect(menu.therapists.filter(({ offers }) => offers.includes('myofascial'))).toEqual([]);
  expect(isOffered(menu, 'myofascial')).toBe(true);
});

test('the nine screens are four questions of the studio, two safety screens and three of a doctor', () => {
  const asked = Object.keys(longestPath(shipped().rulebook).example ?? {});
  const doctors = asked.filter((id) => id.endsWith('-clearance'));
  const safety = asked.filter((id) => ['signs', 'health'].includes(id));
  expect([asked.length - doctors.length - safety.length, safety.length, doctors.length]).toEqual([4, 2, 3]);
});

test('with a question turned into a refinement a doctor-first rule fits, once the lines that the check names are removed', () => {
  const recipe = 'Send somebody to call you first';
  const given = after(
    recipe,
    ['      level: gate\n      about: "pain', '      level: doctor-first\n      about: "pain'],
    ['  - id: pressure\n', '  - id: pressure\n    refine: yes\n'],
  );
  const lines = answersOffPath(given);
  expect(lines.length).toBeGreaterThan(0);
  const mended = withoutLines(given, lines);
  expect([screens(mended), proved(mended)]).toEqual([9, proved(files)]);
});

test('with the warning signs first the check names about thirty lines, and is content without them', () => {
  const given = after('Ask about health first', ['questions:\n  - id: health\n', 'questions:\n  - id: signs\n']);
  const lines = answersOffPath(given);
  expect(Math.round(lines.length / 10)).toBe(3);
  expect(proved(withoutLines(given, lines))).toEqual(proved(files));
});

test('a question without a rule is missed only where its answers are not told the therapist', () => {
  const question = afterSteps('Add a question', 1);
  const brief: [string, string] = ['    brief: "Massage oil"\n', ''];
  const many: [string, string] = ['    brief: "Massage oil"\n', '    answer: many\n'];
  const idle = (given: OwnersFiles) => proved(given).filter((code) => code === 'option-changes-nothing').length;
  expect([idle(question), idle(reworded(question, brief)), idle(reworded(question, many))]).toEqual([0, 2, 2]);
  expect([idle(after('Add a question', brief)), idle(after('Add a question', many))]).toEqual([0, 1]);
});

test('a quotation mark inside a text is written as the page says', () => {
  const label = (words: string) => reworded(files, ['en: "Hips or buttocks"', `en: "${words}"`]);
  expect(page).toContain('write each inner mark as `\\"`');
  expect(told(label('\\"Hips\\" or buttocks'))).toEqual(told(files));
  expect(findings(label('"Hips" or buttocks')).map(({ fix }) => fix)).toContainEqual(expect.stringContaining('write quotation marks inside it as \\"'));
});

test('a pasted entry without its hyphen is named below it, or as standing twice', () => {
  const rule = after('Add a rule', ['  - id: hips-behind-the-wheel\n', '    id: hips-behind-the-wheel\n']);
  const firstLine = rule['massage.yaml'].split('\n').indexOf('    id: hips-behind-the-wheel') + 1;
  const lastLine = rule['massage.yaml'].split('\n').findIndex((line) => line.includes('You drive a lot and feel it in your hips')) + 1;
  expect(firstLine).toBeLessThan(lastLine);
  expect(Math.min(...findings(rule).map(({ line }) => line))).toBeGreaterThan(lastLine);
  const question = findings(after('Add a question', ['  - id: skin\n', '    id: skin\n'])).map(({ what }) => what);
  expect(question).toContain('`id` stands here twice.');
});

test('a rule that loses a line under `when` speaks to more visitors, without a word from the check', () => {
  const wide = after('Add a rule', ['      location: hips\n      day: driving\n', '      location: hips\n']);
  const speaks = (given: OwnersFiles) => ruleHolds(sound(given), 'hips-behind-the-wheel', visitor({ location: 'hips', day: 'desk' }));
  expect([speaks(after('Add a rule')), speaks(wide)]).toEqual([false, true]);
});

test('left where it stands, a language that is no longer spoken gives about 250 warnings and no error', () => {
  const leftOver = told(afterSteps('Speak one language only', 1));
  expect(new Set(leftOver)).toEqual(new Set(['undeclared-language']));
  expect(Math.round(leftOver.length / 50)).toBe(5);
});

test('Spanish turned into notes comes back as it was, and English can be turned into notes instead', () => {
  const [find, make] = ['es: "', '# es: "'];
  const back = replacedEverywhere(afterSteps('Speak one language only', 2), make, find);
  expect(back).toEqual(files);
  expect(page).toContain('Remove `- en` instead, and turn every ` en: "` into ` # en: "`');
  const spanish = replacedEverywhere(reworded(files, ['    - en\n', '']), ' en: "', ' # en: "');
  expect(proved(spanish)).toEqual(proved(files));
  expect(sound(spanish).rulebook.languages).toEqual(['es']);
});

test('a new language lacks about 250 texts, and none that stands alone', () => {
  const lacking = told(after('Speak French, German or Arabic'));
  expect(new Set(lacking)).toEqual(new Set(['missing-translation']));
  expect(Math.round(lacking.length / 50)).toBe(5);
  expect(told(after('Speak French, German or Arabic', ['    brief:\n      en: "Place"\n      es: "Zona"\n', '    brief: "Place"\n']))).toHaveLength(lacking.length - 1);
});

test('a comparison names the Spanish that is older than its English', () => {
  const sourceOf = (given: OwnersFiles) => {
    const { source } = check(given).loaded;
    if (!source) throw new Error('The files have an error.');
    return source;
  };
  const edited = reworded(files, ['en: "You like light pressure, so gentle work."', 'en: "You like a light touch."']);
  expect(staleTranslations(sourceOf(files), sourceOf(edited)).map(({ where, language }) => [where, language])).toEqual([['rules › likes-light › because', 'es']]);
});
