import { expect, test } from 'vitest';
import type { OwnersFiles } from '../builders/recipes';
import { files, findings, page } from './owners-page';
import { rowsUnder, ticked } from './tables';

const rows = rowsUnder(page, 'What the messages mean').map(([wrong, says, right]) => ({ wrong: ticked(wrong), says: String(says), right: ticked(right) }));

const sentences = (given: OwnersFiles) => findings(given).map(({ what }) => what);
const shipped = sentences(files);

/** The files with a wrong line in the place of the right one, which stands once in one of them; ⇥ is a tab instead of the spaces. */
function mistaken(right: string, wrong: string): OwnersFiles {
  let times = 0;
  const spoilt = (text: string) =>
    text
      .split('\n')
      .map((line) => {
        if (line.trim() !== right) return line;
        times += 1;
        return wrong.startsWith('⇥') ? `\t${wrong.slice(1)}` : line.replace(right, () => wrong);
      })
      .join('\n');
  const given = { 'massage.yaml': spoilt(files['massage.yaml']), 'menu.yaml': spoilt(files['menu.yaml']) };
  if (times !== 1) throw new Error(`"${right}" stands ${times} times in the files.`);
  return given;
}

test('the page tells of the common mistakes', () => {
  expect(rows.length).toBeGreaterThanOrEqual(10);
});

test.each(rows)('$wrong', ({ wrong, says, right }) => {
  expect(sentences(mistaken(right, wrong)).filter((sentence) => !shipped.includes(sentence))).toContain(says);
});
