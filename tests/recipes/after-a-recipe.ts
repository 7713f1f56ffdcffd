import { longestPath } from '../../src/verify/longest-path';
import { loadTexts } from '../builders/faulty-files';
import { followed, instead, type OwnersFiles, recipesOf } from '../builders/recipes';
import { check, files, findings, page } from './owners-page';

type Edit = readonly [find: string, make: string];

const recipes = recipesOf(page);

/** The files after some of the steps of a recipe: those whose numbers are given, or all. */
export function afterSteps(title: string, ...numbers: readonly number[]): OwnersFiles {
  const recipe = recipes.find((candidate) => candidate.title === title);
  if (!recipe) throw new Error(`There is no recipe "${title}".`);
  return followed(files, numbers.length > 0 ? { ...recipe, steps: recipe.steps.filter((_, index) => numbers.includes(index + 1)) } : recipe);
}

/** The files after a recipe, and then with other words in the rulebook. */
export const after = (title: string, ...edits: readonly Edit[]): OwnersFiles => reworded(afterSteps(title), ...edits);

/** Files with other words in the rulebook. */
export const reworded = (given: OwnersFiles, ...edits: readonly Edit[]): OwnersFiles => ({
  ...given,
  'massage.yaml': edits.reduce((text, [find, make]) => instead(text, find, make), given['massage.yaml']),
});

/** The rulebook without these lines, the first of which is 1. */
export const withoutLines = (given: OwnersFiles, lines: readonly number[]): OwnersFiles => ({
  ...given,
  'massage.yaml': given['massage.yaml']
    .split('\n')
    .filter((_, index) => !lines.includes(index + 1))
    .join('\n'),
});

/** How many screens the longest way to a result has; undefined where the files have an error. */
export function screens(given: OwnersFiles): number | undefined {
  const { rulebook } = loadTexts(given['massage.yaml'], given['menu.yaml']);
  return rulebook && longestPath(rulebook).screens;
}

/** What is found in files without the proofs, by code. */
export const told = (given: OwnersFiles): string[] => findings(given).map(({ code }) => code);

/** What is found in files with the proofs, by code. */
export const proved = (given: OwnersFiles): string[] => check(given).findings.map(({ code }) => code);
