import { describe, expect, test } from 'vitest';
import { followed, recipesOf, samplesOf, withOtherWhen } from '../builders/recipes';
import { effects, unfinished } from './effects';
import { otherWhens } from './other-whens';
import { files, page, type Sound, sound } from './owners-page';

const recipes = recipesOf(page);
const before = sound(files);
const sentences = ({ checked }: Sound, leftToDo?: string) => checked.findings.flatMap(({ code, what }) => (code === leftToDo ? [] : [what]));

test('every recipe of the page is run, and nothing is run that the page does not tell', () => {
  expect(recipes.map(({ title }) => title)).toEqual(Object.keys(effects));
  expect(recipes.flatMap(({ otherWhens: whens }) => whens.map(({ name }) => name))).toEqual(Object.keys(otherWhens));
});

test('an owner may follow all that leave nothing to do, one after the other', () => {
  const after = sound(recipes.filter(({ title }) => !(title in unfinished)).reduce(followed, files));
  expect(sentences(after)).toEqual(sentences(before));
  for (const title of ['Add a technique', 'Add a limit of your own', 'Speak one language only']) effects[title]?.(before, after);
});

test('what the page shows of the files stands in them', () => {
  const samples = samplesOf(page);
  expect(samples.length).toBeGreaterThan(0);
  for (const { file, text } of samples) expect(files[file]).toContain(`\n${text}`);
});

describe.each(recipes)('$title', (recipe) => {
  const leftToDo = unfinished[recipe.title];

  test(`the check finds nothing${leftToDo ? ` but ${leftToDo}` : ''}, and it does for visitors what the page says`, () => {
    const after = sound(followed(files, recipe));
    expect(sentences(after, leftToDo)).toEqual(sentences(before));
    effects[recipe.title]?.(before, after);
  });

  test('it does so only once the recipe is followed', () => {
    expect(() => effects[recipe.title]?.(before, before)).toThrow();
  });

  for (const { name, when } of recipe.otherWhens) {
    test(`${name}: the check finds nothing, and the rule holds for those whom it means`, () => {
      const after = sound(withOtherWhen(followed(files, recipe), recipe, when));
      expect(sentences(after)).toEqual(sentences(before));
      otherWhens[name]?.(before, after);
      expect(() => otherWhens[name]?.(before, sound(followed(files, recipe)))).toThrow();
    });
  }
});
