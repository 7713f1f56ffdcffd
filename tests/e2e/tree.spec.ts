import { expect, type Finder, test } from './site';
import { TreeReader } from './tree';

const WAY = [
  ['the body map', 'radio', 'Lower back'],
  ['what it feels like', 'radio', 'A deep, knotted ache'],
  ['how long', 'radio', 'Three months to a year'],
  ['how much pressure', 'radio', 'Firm'],
  ['the warning signs', 'checkbox', 'None of these'],
  ['the health screen', 'checkbox', 'None of these'],
] as const;

/** Holds the tree of a screen, and the order in which Tab goes through it, to what is kept in `pinned/`. */
async function pin(reader: TreeReader, screen: string): Promise<void> {
  expect(await reader.text()).toMatchSnapshot(`${screen}.txt`);
  expect(`${(await reader.tabOrder()).join('\n')}\n`).toMatchSnapshot(`${screen} by Tab.txt`);
}

async function readerOf(finder: Finder): Promise<TreeReader> {
  await finder.open();
  await finder.question().waitFor();
  return TreeReader.of(finder);
}

// Only Chromium shows a test the tree that it hands to screen readers.
test.describe('by the accessibility tree alone @whole', () => {
  test('a whole run can be made, the body map included, and each screen is read as pinned', async ({ finder }) => {
    const reader = await readerOf(finder);
    for (const [screen, role, name] of WAY) {
      await pin(reader, screen);
      await reader.press(role, name);
      expect(await reader.statesOf(role, name), `${name} is chosen, and nothing has moved on`).toContain('checked');
      await reader.press('button', 'Continue');
    }
    expect(await reader.statesOf('heading', 'Your best match Deep tissue massage')).toContain('focused');
    await pin(reader, 'the result');
  });

  test('a missing answer is said, and leads to the first option', async ({ finder }) => {
    const reader = await readerOf(finder);
    await reader.press('button', 'Continue');
    await pin(reader, 'a missing answer');
    await reader.press('button', 'Choose an answer to go on');
    expect(await reader.statesOf('radio', 'Neck')).toBe('invalid focused');
  });

  test('a refinement is found and answered, and what it changed is said', async ({ finder }) => {
    await finder.open();
    await finder.finish();
    await finder.heading(/Your best match/).waitFor();
    const reader = await TreeReader.of(finder);
    await reader.press('DisclosureTriangle', 'Make it fit better');
    await reader.press('DisclosureTriangle', /^How has massage been for you\?/);
    await reader.press('checkbox', 'Deep work felt too sharp');
    await pin(reader, 'a refinement');
    await expect(finder.root.getByRole('status')).toHaveText(
      'Your best match is now Ashiatsu. Left out now: Deep tissue massage and Trigger point therapy. Not suggested any more: Hot salt stones. It is in the note for your therapist.',
    );
  });

  test('an emergency is read first: its level, what to do, whom to call', async ({ finder }) => {
    await finder.open();
    await finder.answerFirstQuestions();
    await finder.tick(/^Numbness between the legs/);
    await finder.heading(/^Emergency/).waitFor();
    await pin(await TreeReader.of(finder), 'an emergency');
  });
});
