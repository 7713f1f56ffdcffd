import { type AnyNode, type Node, type ObjectExpression, parse } from 'acorn';

/** A stretch of a script that has no source of its own: what was put in when it was built. */
export type Content = { readonly from: number; readonly to: number; readonly group: string; readonly name: string };

/** What the list is called that texts stand in. */
const TEXTS = '$texts';

/** How the literals begin that are known by nothing else. */
const BEGINNINGS = [
  { begins: /^:host\s*\{/, group: 'styles', name: 'src/ui/finder.css' },
  { begins: /^\{"shapes":/, group: 'schema', name: 'shapes of rulebook and menu' },
];

/** Finds in a built script what it holds beside its code, each by the literal that it is in. */
export function contentsOf(script: string): Content[] {
  const nodes = [...within(parse(script, { ecmaVersion: 2022 }))];
  const objects = nodes.flatMap((node) => (node.type === 'ObjectExpression' ? node : []));
  const uses = new Map(objects.flatMap(usesOf));
  const texts = nodes.flatMap((node) => (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === TEXTS ? node.init : []));
  return [
    ...texts
      .flatMap((list) => (list?.type === 'ArrayExpression' ? list.elements : []))
      .flatMap((text, place) => (text ? at(text, uses.get(place) ?? { group: 'texts', name: 'of no known use' }) : [])),
    ...nodes.flatMap((node) => {
      if (node.type !== 'Literal' || typeof node.value !== 'string') return [];
      const { value } = node;
      return BEGINNINGS.flatMap(({ begins, ...what }) => (begins.test(value) ? at(node, what) : []));
    }),
    ...objects.flatMap((object) => valuesOf(object).flatMap(([key, value]) => (key === 'emergency' ? at(value, { group: 'safety core', name: 'emergency numbers' }) : []))),
    ...objects.flatMap((object) => (isDrawings(object) ? at(object, { group: 'drawings', name: 'src/ui/pictures/drawings.ts' }) : [])),
  ];
}

const at = ({ start, end }: Node, what: Pick<Content, 'group' | 'name'>): Content[] => [{ from: start, to: end, ...what }];

/** What an object takes from the list of texts, by their places: packed content, or the words of the shell. */
function usesOf(object: ObjectExpression): (readonly [place: number, Pick<Content, 'group' | 'name'>])[] {
  const values = valuesOf(object);
  const json = values.find(([key, value]) => key === 'json' && placeIn(value) !== undefined)?.[1];
  if (!json) return values.flatMap(([language, value]) => (value.type === 'CallExpression' ? taken(value, { group: 'texts', name: `the shell, ${language}` }) : []));
  const [group, whose] = values.some(([key]) => key === 'emergency') ? ['safety core', 'safety core'] : ['rules', 'rulebook and menu'];
  const words = values.flatMap(([key, value]) => (key === 'words' && value.type === 'ObjectExpression' ? valuesOf(value) : []));
  return [...taken(json, { group, name: `${whose}, JSON` }), ...words.flatMap(([language, value]) => taken(value, { group: 'texts', name: `${whose}, ${language}` }))];
}

function taken(value: AnyNode, what: Pick<Content, 'group' | 'name'>): (readonly [number, Pick<Content, 'group' | 'name'>])[] {
  const place = placeIn(value);
  return place === undefined ? [] : [[place, what]];
}

/** The place in the list of texts that an expression reads, itself or to call something of it. */
function placeIn(node: AnyNode): number | undefined {
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') return placeIn(node.callee.object);
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.object.name !== TEXTS || node.property.type !== 'Literal') return undefined;
  return Number(node.property.value);
}

/** Drawings by name: lists of paths. */
function isDrawings(object: ObjectExpression): boolean {
  const lists = valuesOf(object).map(([, value]) => (value.type === 'ArrayExpression' ? value.elements : []));
  return lists.length > 0 && lists.every((list) => list.length > 0 && list.every((path) => path?.type === 'Literal' && /^M\d/.test(String(path.value))));
}

const valuesOf = ({ properties }: ObjectExpression): [key: string, value: AnyNode][] =>
  properties.flatMap((property): [string, AnyNode][] => {
    if (property.type !== 'Property') return [];
    const { key } = property;
    return [[key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '', property.value]];
  });

/** A node and all that is in it. */
function* within(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') yield* within(child as AnyNode);
}
