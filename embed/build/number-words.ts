import type { Plugin } from 'vite';
import { en, MARKETING_WORDS, type Shell } from '../../src/locales/en';

/** A part of a syntax tree, as the bundler gives it. */
type Part = { type: string; start: number; end: number; [key: string]: unknown };

const KEYS = Object.keys(en) as (keyof Shell)[];

/**
 * In the script, the shell's words go by number: `tell('back')` becomes `tell(1)`, and each language is a list. Names are
 * for whoever reads the sources. Fails the build where a call of `tell` does not say its words by name.
 */
export function numberWords(): Plugin {
  return {
    name: 'massage-finder:number-words',
    transform: {
      order: 'post',
      filter: { id: /src\/ui\/.*\.tsx?$/ },
      handler(code) {
        const edits = callsOfTell(this.parse(code) as unknown as Part).flatMap((call) => numbersIn((call['arguments'] as Part[])[0], code));
        // From the end, so that places stay where they are.
        edits.sort((a, b) => b.start - a.start);
        return { code: edits.reduce((text, { start, end, number }) => `${text.slice(0, start)}${number}${text.slice(end)}`, code), map: null };
      },
    },
  };
}

function callsOfTell(part: unknown): Part[] {
  if (Array.isArray(part)) return part.flatMap(callsOfTell);
  if (typeof part !== 'object' || part === null) return [];
  const { type, callee } = part as Part & { callee?: { type: string; name?: string; property?: { name?: string } } };
  const called = callee?.type === 'MemberExpression' ? callee.property?.name : callee?.name;
  return [...(type === 'CallExpression' && called === 'tell' ? [part as Part] : []), ...Object.values(part).flatMap(callsOfTell)];
}

/** The names of words in the argument of a call: the argument itself, or what it chooses between. */
function numbersIn(argument: Part | undefined, code: string): { start: number; end: number; number: number }[] {
  if (argument?.type === 'ConditionalExpression') return [argument['consequent'], argument['alternate']].flatMap((choice) => numbersIn(choice as Part, code));
  const number = argument?.type === 'Literal' ? KEYS.indexOf(argument['value'] as keyof Shell) : -1;
  if (!argument || number < 0) throw new Error(`The shell has no words "${argument ? code.slice(argument.start, argument.end) : ''}", or they are not named in the call of tell.`);
  return [{ start: argument.start, end: argument.end, number }];
}

/** The words of a shell in the order of their numbers, a line each. Those of marketers' parts are the last, and left out where these are. */
export const wordsInLines = (shell: Shell, marketing: boolean): string =>
  KEYS.filter((key) => marketing || !MARKETING_WORDS.includes(key))
    .map((key) => shell[key])
    .join('\n');
