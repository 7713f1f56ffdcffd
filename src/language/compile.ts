import type { Enhancement, Plan, Question, Rulebook, Technique, Treatment, Words } from '../engine/rulebook';
import { type Arranged, arrangeQuestions, isYes } from './arrange';
import { clearanceQuestion, compileQuestion, compileRule, defined } from './compile-parts';
import { freeze } from './freeze';
import { type SafetyCore, withCore } from './safety-core';
import type { RulebookSource } from './schema';

/**
 * Turns a checked rulebook into the form that the engine reads, with the safety core in it.
 *
 * @param source a rulebook that {@link link} finds no error in
 * @param core what every rulebook inherits, read for the studio's country
 * @returns the rulebook, frozen
 */
export function compile(source: RulebookSource, core: SafetyCore): Rulebook {
  const { languages, country: _, ...own } = source.studio;
  const arranged = arrangeQuestions(source, core);
  const scales = new Map(arranged.map(({ id, steps = [] }) => [id, steps]));

  function compileArranged(question: Arranged): Question | string {
    if ('core' in question) return question.id;
    return 'own' in question ? compileQuestion(question.own, scales) : clearanceQuestion(question.clears, core.clearance, scales);
  }

  const whole = withCore(
    {
      version: '',
      studio: own as Rulebook['studio'],
      languages,
      questions: arranged.map(compileArranged),
      techniques: source.techniques.map((technique): Technique => ({ ...compileTreatment(technique, core), blends: technique.blends ?? [] })),
      enhancements: (source.enhancements ?? []).map((enhancement): Enhancement => defined({ ...compileTreatment(enhancement, core), with: enhancement.with })),
      plans: (source.plans ?? []).map((plan): Plan => defined({ ...plan, steps: plan.steps as Plan['steps'], waits: isYes(plan.waits) || undefined })),
      rules: source.rules.flatMap((rule) => compileRule(rule, core.clearance, scales, languages)),
      ...(source.fallback && { fallback: source.fallback }),
      askUs: source['ask-us'],
      advice: source.advice ?? [],
    },
    core,
  );
  return freeze({ ...whole, version: fingerprint(JSON.stringify(whole)) });
}

function compileTreatment(source: RulebookSource['techniques'][number] | NonNullable<RulebookSource['enhancements']>[number], core: SafetyCore): Treatment {
  const traits = source.traits === 'none' ? [] : source.traits;
  const notes = traits.flatMap((trait): Words[] => (core.traits[trait] === undefined ? [] : [core.traits[trait] as Words]));
  return { ...source, traits, cautions: [...notes, ...(source.cautions ?? [])] } as Treatment;
}

/** FNV-1a, 32 bits, as eight hex digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
