import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { contentsOf } from './contents';

/** A part of a script: a source file, or something that was put in. Its stretches are apart and in order. */
export type Piece = { readonly group: string; readonly name: string; readonly stretches: readonly (readonly [from: number, to: number])[] };

/** Which group a source belongs to; the first that fits. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^node_modules\/preact\//, 'preact'],
  [/^src\/machine\/runner\.ts$/, 'runner'],
  [/^src\/ui\/(?:body-map|pictures)\/drawings?\.ts$/, 'drawings'],
  [/^src\/locales\//, 'texts'],
  [/^src\/(?:progress|tracking)\//, 'analytics'],
  [/^src\/([\w-]+)\//, '$1'],
  [/^(embed)\//, '$1'],
];

const UNKNOWN = 'the build';

/**
 * Divides a built script of one line among its sources and what was put in, so that every character is in one piece.
 *
 * @param map its source map, as JSON
 */
export function piecesOf(script: string, map: string): Piece[] {
  if (script.trimEnd().includes('\n')) throw new Error('The script has several lines: it is not one that was built to be delivered.');
  const contents = contentsOf(script).sort((a, b) => a.from - b.from);
  const stretches: { from: number; to: number; group: string; name: string }[] = [];
  let last = { from: 0, ...ofSource(null) };
  const end = (to: number) => stretches.push({ ...last, to });
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
    if (generatedLine !== 1) return;
    end(generatedColumn);
    last = { from: generatedColumn, ...ofSource(source) };
  });
  end(script.length);
  const pieces = new Map<string, { group: string; name: string; stretches: (readonly [number, number])[] }>();
  for (const { from, to, group, name } of [...stretches.flatMap((stretch) => without(stretch, contents)), ...contents].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const piece = pieces.get(`${group} ${name}`) ?? { group, name, stretches: [] };
    pieces.set(`${group} ${name}`, piece);
    piece.stretches.push([from, to]);
  }
  return [...pieces.values()];
}

function ofSource(source: string | null): { group: string; name: string } {
  const [pattern, group] = GROUPS.find(([of]) => source && of.test(source)) ?? [];
  if (source === null || !pattern || !group) return { group: UNKNOWN, name: source ?? 'what stands between the sources' };
  return { group: group.replace('$1', pattern.exec(source)?.[1] ?? ''), name: source };
}

/** What is left of a stretch beside what was put in. */
function without<Stretch extends { from: number; to: number }>(stretch: Stretch, contents: readonly { from: number; to: number }[]): Stretch[] {
  const left: Stretch[] = [];
  let from = stretch.from;
  for (const content of contents) {
    if (content.to <= from || content.from >= stretch.to) continue;
    if (content.from > from) left.push({ ...stretch, from, to: content.from });
    from = content.to;
  }
  if (from < stretch.to) left.push({ ...stretch, from });
  return left;
}
