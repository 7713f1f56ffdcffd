/** The two files that an owner edits. */
export type OwnersFiles = Readonly<Record<'massage.yaml' | 'menu.yaml', string>>;

type FileName = keyof OwnersFiles;

/** One thing that a recipe tells the owner to do. */
type Step =
  | { readonly how: 'instead'; readonly file: FileName; readonly find: string; readonly make: string }
  | { readonly how: 'below'; readonly file: FileName; readonly lines: readonly string[]; readonly add: string }
  | { readonly how: 'first' | 'last'; readonly file: FileName; readonly list: string; readonly add: string }
  | { readonly how: 'everywhere'; readonly find: string; readonly make: string };

/** Lines that the page shows as they stand in a file. */
type Sample = { readonly file: FileName; readonly text: string };

/** A recipe of `rules/README.md`; other ways to say when, each in the place of the `when` of the rule that it adds. */
type Recipe = { readonly title: string; readonly steps: readonly Step[]; readonly otherWhens: readonly { readonly name: string; readonly when: string }[] };

/** A fenced block with the line of text above it and the heading it stands under. */
type Block = { readonly title: string; readonly lead: string; readonly text: string };

const LEADS = {
  find: /\b[Ii]n `(massage|menu)\.yaml`, find:$/,
  belowEach: /\b[Ii]n `(massage|menu)\.yaml`, right below each of these lines:$/,
  list: /\b[Ii]n `(massage|menu)\.yaml`, (right below|at the end of) `([\w-]+:)`, add:$/,
  everywhere: /\bin `massage\.yaml` and in `menu\.yaml`, turn every:$/,
  sample: /\b[Ii]n `(massage|menu)\.yaml`,? it looks like this:$/,
  otherWhen: /^\*\*(.+?)\.\*\* .*:$/,
};

/** The recipes of the page, in order. Throws for a block of which the page does not say, in the words that recipes use, where it goes. */
export function recipesOf(page: string): Recipe[] {
  const recipes = new Map<string, { steps: Step[]; otherWhens: Recipe['otherWhens'][number][] }>();
  const blocks = blocksOf(page).filter(({ lead }) => !LEADS.sample.test(lead));
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    const { title, lead, text } = block;
    const { steps, otherWhens } = recipes.get(title) ?? { steps: [], otherWhens: [] };
    recipes.set(title, { steps, otherWhens });
    const found = LEADS.find.exec(lead);
    const each = LEADS.belowEach.exec(lead);
    const list = LEADS.list.exec(lead);
    const other = LEADS.otherWhen.exec(lead);
    if (found) steps.push({ how: 'instead', file: fileOf(found), find: text, make: following(blocks, 'and make it:') });
    else if (each) steps.push({ how: 'below', file: fileOf(each), lines: text.trimEnd().split('\n'), add: following(blocks, 'add:') });
    else if (list) steps.push({ how: list[2] === 'right below' ? 'first' : 'last', file: fileOf(list), list: String(list[3]), add: text });
    else if (LEADS.everywhere.test(lead)) steps.push({ how: 'everywhere', find: text.trimEnd(), make: following(blocks, 'into:').trimEnd() });
    else if (other) otherWhens.push({ name: String(other[1]), when: text });
    else throw new Error(`Under "${title}", nothing says where this goes ("${lead}"):\n${text}`);
  }
  return [...recipes].map(([title, recipe]) => ({ title, ...recipe }));
}

/** The lines that the page shows as they stand in the files. */
export const samplesOf = (page: string): Sample[] =>
  blocksOf(page).flatMap(({ lead, text }) => {
    const sample = LEADS.sample.exec(lead);
    return sample ? [{ file: fileOf(sample), text }] : [];
  });

const fileOf = (match: RegExpExecArray): FileName => `${match[1] as 'massage' | 'menu'}.yaml`;

function following(blocks: Block[], lead: string): string {
  const block = blocks.shift();
  if (block?.lead !== lead) throw new Error(`"${lead}" and a block should follow, not "${block?.lead}".`);
  return block.text;
}

function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let title = '';
  let lead = '';
  let text: string[] | undefined;
  let language = '';
  for (const line of page.split('\n')) {
    const fence = /^```(\w*)$/.exec(line);
    if (fence && text === undefined) {
      text = [];
      language = String(fence[1]);
    } else if (fence && text !== undefined) {
      if (language === 'yaml' || language === 'text') blocks.push({ title, lead, text: `${text.join('\n')}\n` });
      text = undefined;
    } else if (text !== undefined) text.push(line);
    else if (line.startsWith('#')) title = line.replace(/^#+ /, '');
    else if (line.trim() !== '') lead = line;
  }
  return blocks;
}

/** The files after all that a recipe says was done to them, as an owner with a text editor does it. */
export function followed(files: OwnersFiles, { steps }: Recipe): OwnersFiles {
  let after = files;
  for (const step of steps) after = step.how === 'everywhere' ? replacedEverywhere(after, step.find, step.make) : { ...after, [step.file]: edited(after[step.file], step) };
  return after;
}

/** Both files with some words replaced wherever they stand. */
export function replacedEverywhere(files: OwnersFiles, find: string, make: string): OwnersFiles {
  if (!Object.values(files).some((text) => text.includes(find))) throw new Error(`This stands nowhere in the files:\n${find}`);
  return { 'massage.yaml': files['massage.yaml'].split(find).join(make), 'menu.yaml': files['menu.yaml'].split(find).join(make) };
}

function edited(text: string, step: Exclude<Step, { how: 'everywhere' }>): string {
  if (step.how === 'instead') return instead(text, step.find, step.make);
  if (step.how === 'below') return step.lines.reduce((before, line) => instead(before, `${line}\n`, `${line}\n${step.add}`), text);
  if (step.how === 'first') return instead(text, `\n${step.list}\n`, `\n${step.list}\n${step.add}\n`);
  const lines = text.split('\n');
  const start = lines.indexOf(step.list);
  const end = lines.findIndex((line, index) => index > start && /^[^\s#]/.test(line));
  let last = end < 0 ? lines.length : end;
  while (/^(#.*|\s*)$/.test(String(lines[last - 1]))) last -= 1;
  if (start < 0 || last <= start) throw new Error(`There is no list "${step.list}".`);
  return [...lines.slice(0, last), '', ...step.add.trimEnd().split('\n'), ...lines.slice(last)].join('\n');
}

/** A text in which words that stand there once give way to others. */
export function instead(text: string, find: string, make: string): string {
  const [head, tail, ...more] = text.split(find);
  if (head === undefined || tail === undefined || more.length > 0) throw new Error(`This stands ${more.length > 0 ? 'several times' : 'nowhere'} in the file:\n${find}`);
  return head + make + tail;
}

/** The files with another `when` in the rule that the recipe adds. */
export function withOtherWhen(files: OwnersFiles, { steps }: Recipe, when: string): OwnersFiles {
  const rule = steps.flatMap((step) => (step.how === 'first' && step.list === 'rules:' ? [step.add] : []))[0];
  if (rule === undefined) throw new Error('The recipe adds no rule.');
  return { ...files, 'massage.yaml': instead(files['massage.yaml'], rule, instead(rule, String(/ {4}when:\n(?: {6}.*\n)+/.exec(rule)?.[0]), when)) };
}
