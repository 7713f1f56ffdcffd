import type { Answers, Menu } from '../../src/engine/rulebook';
import type { ConditionSource, QuestionSource, RulebookSource, RuleSource, SafetySource, TestSource, TextSource } from '../../src/language/schema';

/*
 * A second reading of a rulebook, straight from its source and as plainly as the design page says it. It shares no code
 * with the engine and is slow on purpose; the tests hold the engine to it.
 */

type Told = { [question: string]: string[] };
type File = { source: RulebookSource; core: SafetySource };
type Why = { rule: string; words?: TextSource; points?: number };
type PlainPath = { asked: string[]; refinements: string[]; told: Told; next?: string; stopped: boolean };

const PRESSURES = ['none', 'light', 'medium', 'firm', 'deepest'];
const LEVELS = ['emergency', 'urgent', 'doctor-first', 'gate', 'postpone'];
const POINTS = { strongly: 3, well: 2, slightly: 1 };

const yes = (flag: unknown) => flag === true || flag === 'yes';
const byId = <T extends { id: string }>(entries: T[]): T[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
const steps = (question: QuestionSource) => (question.scale ?? []).map(({ id }) => id);
const optionIds = (question: QuestionSource) => [...steps(question), ...(question.options ?? []).map(({ id }) => id)];

/** The questions in order: those before the result, then what clears doctor-first rules, then refinements. */
export function questionsIn({ source, core }: File): QuestionSource[] {
  const own = source.questions.map((question) => core.questions.find(({ id }) => id === question.id) ?? question);
  const rest = core.questions.filter(({ id }) => source.questions.every((question) => question.id !== id));
  const all = [...own, ...rest];
  const clearing = [...core.rules, ...source.rules]
    .filter(({ refer }) => refer?.level === 'doctor-first')
    .map((rule): QuestionSource => ({ id: `${rule.id}-clearance`, when: rule.when, options: ['yes', 'no', 'unsure'].map((id) => ({ id, label: id })) }));
  return [...all.filter(({ refine }) => !yes(refine)), ...clearing, ...all.filter(({ refine }) => yes(refine))];
}

function testHolds(test: TestSource, question: QuestionSource, told: string[]): boolean {
  if (typeof test === 'string') return told.includes(test);
  if (Array.isArray(test)) return test.some((option) => told.includes(option));
  const order = steps(question);
  const low = test['at-least'] === undefined ? 0 : order.indexOf(test['at-least']);
  const high = test['at-most'] === undefined ? order.length - 1 : order.indexOf(test['at-most']);
  return told.some((option) => order.includes(option) && order.indexOf(option) >= low && order.indexOf(option) <= high);
}

/** Whether a condition holds, read from its source. */
export function plainlyHolds(condition: ConditionSource, questions: QuestionSource[], told: Told): boolean {
  return Object.entries(condition).every(([key, part]) => {
    if (key === 'not') return !plainlyHolds(part as ConditionSource, questions, told);
    if (key === 'all') return (part as ConditionSource[]).every((each) => plainlyHolds(each, questions, told));
    if (key === 'any') return (part as ConditionSource[]).some((each) => plainlyHolds(each, questions, told));
    return testHolds(part as TestSource, questions.find(({ id }) => id === key) as QuestionSource, told[key] ?? []);
  });
}

function fits(question: QuestionSource, answer: string[]): boolean {
  if (answer.length === 0 || new Set(answer).size < answer.length || answer.some((option) => !optionIds(question).includes(option))) return false;
  if (answer.length === 1) return true;
  return question.answer === 'many' && !(question.options ?? []).some((option) => yes(option.exclusive) && answer.includes(option.id));
}

/** The way through the questions, read from the source. */
export function plainPath(file: File, answers: Answers): PlainPath {
  const questions = questionsIn(file);
  const path: PlainPath = { asked: [], refinements: [], told: {}, stopped: false };
  for (const question of questions) {
    if (path.stopped || (question.when && !plainlyHolds(question.when, questions, path.told))) continue;
    const answer = [answers[question.id] ?? []].flat();
    if (fits(question, answer)) path.told[question.id] = answer;
    (yes(question.refine) ? path.refinements : path.asked).push(question.id);
    if (!fits(question, answer) && !yes(question.refine)) path.next ??= question.id;
    const alarming = rulesThatHold(file, path.told).some(({ refer }) => refer?.level === 'emergency' || refer?.level === 'urgent');
    path.stopped = alarming && path.next === undefined && !yes(question.refine);
  }
  return path;
}

/** A text of the core as it stands in this studio's languages. */
function worded({ source, core }: File, words: TextSource | undefined, about: TextSource = ''): TextSource | undefined {
  if (words === undefined || typeof words === 'string') return words;
  const { languages, country = '' } = source.studio;
  const inOne = (language: string) => {
    const number = core.emergency.numbers[country] ?? (core.emergency.unknown as Record<string, string>)[language];
    const topic = typeof about === 'string' ? about : (about[language] ?? about[languages[0] as string]);
    return (words[language] as string).replace(/{about}/g, topic ?? '').replace(/{emergency}/g, number as string);
  };
  return languages.length === 1 ? inOne(languages[0] as string) : Object.fromEntries(languages.map((language) => [language, inOne(language)]));
}

/** The rules that hold, by id, those of the core in the studio's words; a cleared doctor-first rule becomes a limit. */
function rulesThatHold(file: File, told: Told): RuleSource[] {
  const { source, core } = file;
  const questions = questionsIn(file);
  const say = (words: TextSource | undefined) => worded(file, words);
  const each = (list: TextSource[] | undefined) => list?.map((words) => say(words) as TextSource);
  const ours = core.rules.map((rule): RuleSource => {
    const limit = rule.limit && { ...rule.limit, wait: say(rule.limit.wait), after: say(rule.limit.after) };
    return {
      ...rule,
      because: say(rule.because),
      note: say(rule.note),
      cautions: each(rule.cautions),
      limit,
      refer: rule.refer && { ...rule.refer, about: say(rule.refer.about) as TextSource },
    };
  });
  const held = [...ours, ...source.rules].filter(({ when }) => plainlyHolds(when, questions, told));
  const settled = held.map((rule): RuleSource => {
    const cleared = rule.refer?.level === 'doctor-first' && told[`${rule.id}-clearance`]?.[0] === 'yes';
    if (!cleared) return rule;
    const { limit, note, because } = core.clearance;
    const about = rule.refer?.about;
    return { id: `${rule.id}-cleared`, when: rule.when, limit, note: worded(file, note, about), because: worded(file, because, about) };
  });
  return byId(settled);
}

const why = ({ id, because }: RuleSource, points?: number): Why => ({ rule: id, ...(because !== undefined && { words: because }), ...(points !== undefined && { points }) });

function once(held: RuleSource[], of: (rule: RuleSource) => (TextSource | undefined)[] | undefined): { words: TextSource; rules: string[] }[] {
  const said: { words: TextSource; rules: string[] }[] = [];
  for (const rule of held) {
    for (const words of (of(rule) ?? []).filter((each) => each !== undefined)) {
      const before = said.find((entry) => JSON.stringify(entry.words) === JSON.stringify(words));
      if (before) before.rules = [...new Set([...before.rules, rule.id])];
      else said.push({ words, rules: [rule.id] });
    }
  }
  return said;
}

function canBeHad(menu: Menu, id: string): boolean {
  const flags = [...menu.sessions.filter(({ technique }) => technique === id), ...menu.extras.filter(({ enhancement }) => enhancement === id)].map(({ offered }) => offered);
  return flags.length === 0 || flags.includes(true);
}

/** What a visit comes to, read from the source, in the shape of a summary. */
export function plainOutcome(file: File, menu: Menu, answers: Answers): unknown {
  const path = plainPath(file, answers);
  if (path.next && !path.stopped) return { asking: path.next };
  const held = rulesThatHold(file, path.told);
  const signs = held.filter(({ refer }) => refer).map((rule) => ({ level: rule.refer?.level as string, about: rule.refer?.about, ...why(rule) }));
  signs.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.rule < b.rule ? -1 : 1));
  const highest = signs[0]?.level;
  if (highest) return { referral: highest, signs: signs.filter(({ level }) => level === highest), others: signs.filter(({ level }) => level !== highest) };

  const { techniques, enhancements = [], fallback, plans = [] } = file.source;
  const objections = ({ id, pressure, traits }: { id: string; pressure: string; traits: 'none' | string[] }) =>
    held.filter(({ avoid = [], limit }) => {
      if (avoid.includes(id)) return true;
      if (!limit) return false;
      const has = (trait: string | undefined) => traits !== 'none' && traits.includes(trait ?? '');
      const tooHard = limit.pressure !== undefined && PRESSURES.indexOf(pressure) > PRESSURES.indexOf(limit.pressure) && !has(limit.unless);
      return tooHard || (limit.forbid ?? []).some(has);
    });
  const place = (id: string) => {
    const found = menu.sessions.findIndex(({ technique }) => technique === id);
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  };
  const scored = techniques.map((technique) => {
    const reasons = held.flatMap((rule) => (rule.suggest?.[technique.id] ? [why(rule, POINTS[rule.suggest[technique.id] as keyof typeof POINTS])] : []));
    reasons.sort((a, b) => (b.points as number) - (a.points as number) || (a.rule < b.rule ? -1 : 1));
    return { technique, id: technique.id, points: reasons.reduce((sum, { points = 0 }) => sum + points, 0), reasons };
  });
  const possible = scored.filter(({ technique }) => canBeHad(menu, technique.id) && objections(technique).length === 0);
  const order = ({ id }: { id: string }) => techniques.findIndex((technique) => technique.id === id);
  const matches = possible.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points || place(a.id) - place(b.id) || order(a) - order(b));
  const fallen = matches.length === 0 && fallback ? possible.filter(({ id }) => id === fallback.technique) : [];
  const shown = matches.length > 0 ? matches : fallen.map((match) => ({ ...match, reasons: [{ rule: 'fallback', words: fallback?.because }] }));
  const best = shown[0]?.id;
  const wanted = enhancements.map((enhancement) => ({
    enhancement,
    id: enhancement.id,
    reasons: held.filter(({ enhance = [] }) => enhance.includes(enhancement.id)).map((rule) => why(rule)),
  }));
  const added = wanted.filter(
    ({ enhancement, id, reasons }) =>
      reasons.length > 0 && canBeHad(menu, id) && best !== undefined && (!enhancement.with || enhancement.with.includes(best)) && objections(enhancement).length === 0,
  );
  const plan = plans.find(({ id }) => held.some((rule) => rule.plan === id));
  const leftOut = [
    ...scored.map(({ technique, points }) => ({ treatment: technique, points })),
    ...wanted.map(({ enhancement, reasons }) => ({ treatment: enhancement, points: reasons.length })),
  ];
  return {
    kind: matches.length > 0 ? 'match' : best ? 'fallback' : 'ask',
    matches: shown.map(({ id, points, reasons, technique }) => ({
      id,
      points,
      reasons,
      blends: possible.map((other) => other.id).filter((other) => technique.blends?.includes(other)),
    })),
    enhancements: added.map(({ id, reasons }) => ({ id, reasons })),
    excluded: leftOut
      .filter(({ treatment }) => canBeHad(menu, treatment.id) && objections(treatment).length > 0)
      .map(({ treatment, points }) => ({ id: treatment.id, points, reasons: objections(treatment).map((rule) => why(rule)) })),
    plan: plan && { id: plan.id, reasons: held.filter((rule) => rule.plan === plan.id).map((rule) => why(rule)) },
    tips: once(held, ({ tips }) => tips),
    cautions: once(held, ({ cautions }) => cautions),
    notes: once(held, ({ note }) => [note]),
    waits: once(held, ({ limit }) => [limit?.wait]),
    after: once(held, ({ limit }) => [limit?.after]),
    limits: held.filter(({ limit }) => limit).map(({ id }) => id),
  };
}
