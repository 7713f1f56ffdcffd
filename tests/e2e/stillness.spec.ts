import { expect, test } from './site';

/** What moved on the page without an act of the visitor's, as the browser counts it. */
const SHIFTS = `<script>
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts.push({ value: shift.value, moved: shift.sources.map(({ node, previousRect, currentRect }) => [node?.parentElement?.className ?? '', node?.className ?? node?.textContent, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(' ')) });
  }).observe({ type: 'layout-shift', buffered: true });
</script>`;

// Chromium alone counts layout shifts.
test('over a whole run nothing on the page moves by itself, where the page holds the place @chromium', async ({ finder }) => {
  const held = '<div style="min-height:760px"><massage-finder><a href="https://book.example/">Book a massage</a></massage-finder></div><p>What stands below.</p>';
  await finder.open(`<p>What stands above.</p>${held}<script src="massage-finder.js" async></script>`, SHIFTS);
  await finder.finish();
  await finder.heading(/Your best match/).waitFor();
  await finder.root.getByText('Make it fit better').click();
  await finder.root.getByText('Is the sore place warm or puffy?').first().click();
  await finder.press(/^Yes/);
  await expect(finder.root.getByRole('status')).not.toBeEmpty();
  await finder.tab.waitForTimeout(700);
  expect(await finder.tab.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
});

test('the first screen is there at once; the others come from the side that the visit goes to', async ({ finder }) => {
  const arrival = () =>
    finder.root.locator('.screen').evaluate((screen) => {
      const style = getComputedStyle(screen);
      return [style.animationName, style.getPropertyValue('--way')];
    });
  await finder.open();
  await finder.heading('Where do you feel it most?').waitFor();
  expect((await arrival())[0]).toBe('none');
  await finder.press('Neck');
  await finder.heading('What does it feel like?').waitFor();
  expect(await arrival()).toEqual(['arrive', '1']);
  await finder.root.getByRole('button', { name: 'Back' }).click();
  await finder.heading('Where do you feel it most?').waitFor();
  expect(await arrival()).toEqual(['arrive', '-1']);
});
