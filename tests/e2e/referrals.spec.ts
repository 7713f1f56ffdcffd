import { expect, type Finder, test } from './site';

const NAMES = /deep tissue|swedish|trigger point|myofascial|ashiatsu|hot stones|cbd/i;

/** Nothing to sell: no technique is named and no link leads to a booking. */
async function sellsNothing(finder: Finder): Promise<void> {
  const text = await finder.root.evaluate((host) => host.shadowRoot?.textContent ?? '');
  expect(text).not.toMatch(NAMES);
  expect(await finder.root.locator('a[href*="book"]').filter({ visible: true }).count()).toBe(0);
}

const telephone = (finder: Finder) => finder.root.locator('a[href^="tel:"]').count();

test('an emergency sign stops the visit at once, with the number to call and nothing to sell', async ({ finder }) => {
  await finder.open();
  await finder.answerFirstQuestions();
  await finder.tick(/^Numbness between the legs/);
  await expect(finder.heading(/^Emergency/)).toBeFocused();
  await expect(finder.root.getByText(/911/).first()).toBeVisible();
  await sellsNothing(finder);
  await expect(finder.root.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911');
  expect(await telephone(finder), 'not even the studio to call').toBe(1);
});

test('an urgent sign sends to a doctor today', async ({ finder }) => {
  await finder.open();
  await finder.answerFirstQuestions();
  await finder.tick(/^I am not sure about one of these/);
  await expect(finder.heading(/^Urgent/)).toBeVisible();
  await sellsNothing(finder);
});

test('a condition that needs a doctor first is cleared by a doctor only', async ({ finder }) => {
  await finder.open();
  await finder.answerFirstQuestions();
  await finder.tick(/^None of these/);
  await finder.tick(/disc/i);
  await expect(finder.heading(/^Has a doctor or midwife/)).toBeVisible();
  await finder.press(/not sure/i);
  await expect(finder.heading(/doctor/i).first()).toBeVisible();
  await sellsNothing(finder);
  expect(await telephone(finder), 'the phone of the studio').toBe(1);
  await finder.button('A doctor or midwife has said it is fine').click();
  await finder.press(/^Yes/);
  await expect(finder.heading(/Your best match/)).toBeVisible();
  await expect(finder.heading(/Deep tissue|Ashiatsu|Trigger/).filter({ hasText: 'best match' })).toHaveCount(0);
});

test('a visitor under 18 is asked to call with a parent', async ({ finder }) => {
  await finder.open();
  await finder.answerFirstQuestions();
  await finder.tick(/^None of these/);
  await finder.tick(/under 18/i);
  await expect(finder.root.getByText(/parent/i).first()).toBeVisible();
  await sellsNothing(finder);
});

test('a passing illness postpones the visit, and the booking says for when', async ({ finder }) => {
  await finder.open();
  await finder.answerFirstQuestions();
  await finder.tick(/^None of these/);
  await finder.root.locator('input[value="not-today"]').click();
  await finder.continue();
  await expect(finder.root.getByRole('link', { name: /^Book after/ })).toBeVisible();
  const text = await finder.root.evaluate((host) => host.shadowRoot?.textContent ?? '');
  expect(text).not.toMatch(NAMES);
});

test('Back from a referral returns to the screen that led there, its answer kept', async ({ finder }) => {
  await finder.open();
  await finder.answerFirstQuestions();
  await finder.tick(/^Numbness between the legs/);
  await finder.button('Back').click();
  await expect(finder.option(/^Numbness between the legs/)).toBeChecked();
});

test('a technique that a limit leaves out is not named as one to blend with', async ({ finder }) => {
  await finder.open();
  await finder.answerFirstQuestions({ pressure: /^Medium/ });
  await finder.tick(/^None of these/);
  await finder.root.locator('input[value="pregnant"]').click();
  await finder.continue();
  await expect(finder.heading(/Your best match/)).toHaveText(/Swedish|Myofascial/);
  const best = (await finder.root.locator('.best').textContent()) ?? '';
  expect(best).not.toMatch(/deep tissue|trigger point|ashiatsu/i);
});
