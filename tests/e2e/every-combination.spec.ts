import { shipped } from '../builders/source';
import { SAME_EVERYWHERE } from './screens';
import { expect, test } from './site';

/** Every combination of the four questions that all visitors answer. */
function combinations(): Record<string, string>[] {
  const { rulebook } = shipped();
  return ['location', 'type', 'duration', 'pressure'].reduce<Record<string, string>[]>(
    (sets, id) => {
      const options = rulebook.questions.find((question) => question.id === id)?.options ?? [];
      return sets.flatMap((set) => options.map((option) => ({ ...set, [id]: option.id })));
    },
    [{}],
  );
}

// What fits depends on fonts alone, and those come with the tests: one browser plays all.
test('whatever a visitor answers, the match, a reason, a price and Book are in the first screenful of 360 × 640 @chromium', async ({ finder, site }) => {
  test.setTimeout(240_000);
  const sets = combinations();
  expect(sets).toHaveLength(7 * 7 * 5 * 5);
  await finder.tab.setViewportSize({ width: 360, height: 640 });
  await finder.open('<script src="massage-finder.js" async></script><massage-finder></massage-finder>', SAME_EVERYWHERE);
  await finder.question().waitFor();
  const version = /"version":"([0-9a-f]{8})"/.exec(String(site.file('/massage-finder.js')))?.[1] as string;

  const faults = await finder.tab.evaluate(
    async ([all, rules]) => {
      const found: string[] = [];
      for (const answers of all) {
        const kept = { answers: { ...answers, signs: ['none'], health: ['none'] }, at: 'health', told: 0, rules };
        sessionStorage.setItem('massage-finder one', JSON.stringify(kept));
        const host = document.createElement('massage-finder');
        host.id = 'one';
        host.setAttribute('remember', 'tab');
        document.body.replaceChildren(host);
        const { shadowRoot } = host;
        shadowRoot?.querySelector<HTMLElement>('.bottom .primary')?.click();
        await new Promise((done) => setTimeout(done));
        const bottoms = ['.best-name', '.feels', '.best .reasons li', '.price', '.best .primary'].map((part) => ({
          part,
          bottom: shadowRoot?.querySelector(part)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
        }));
        found.push(...bottoms.filter(({ bottom }) => bottom > 640).map(({ part, bottom }) => `${part} ends at ${bottom} px: ${Object.values(answers).join(', ')}`));
      }
      return found;
    },
    [sets, version] as const,
  );
  expect(faults).toEqual([]);
});
