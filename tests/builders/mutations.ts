import fc from 'fast-check';
import { isRecord } from '../../src/language/guard';

/** Values that fit somewhere in a rulebook or menu, nowhere, or just not. */
const VALUES: readonly unknown[] = [
  ...[null, true, false, 'yes', 'no', 'maybe', 0, 1, 2, -1, 5, 600, 601, 7.5, 60.5, 1.5, 1e9, Number.POSITIVE_INFINITY, Number.NaN, Number.NEGATIVE_INFINITY, -0],
  ...[
    '',
    ' ',
    'a',
    'lower-back',
    'Lower Back',
    '-a',
    'a--b',
    'a'.repeat(80),
    'a'.repeat(81),
    'A text.',
    'x'.repeat(800),
    'x'.repeat(801),
    ' '.repeat(801),
    'a'.repeat(201),
    '\n',
    '😀',
    '\ud800',
  ],
  ...[
    'https://book.example/',
    'http://book.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b',
    'tel:+1(503)',
    `https://a${'b'.repeat(1_991)}`,
    `https://a${'b'.repeat(1_992)}`,
    'https://a b',
    'https://studio.example/a.jpg',
    'mailto:a@b/c.jpg',
    'https:///a.jpg',
  ],
  ...['en', 'es', 'pt-BR', 'english', 'US', 'us', 'USD', '2026-12-01', '2026-13-01', '+1 503 555 0100', 'call', 'a@b', 'none', 'light', 'deepest', 'heat', 'hot', 'prenatal'],
  ...['strongly', 'very', 'one', 'many', 'emergency', 'gate', 'postpone', 'note'],
  ...['body', 'meter', 'neck', 'nose', 'knot', 'butterfly', 'weekly', 'daily', 'willow', 'oak', '#2b6a5f', '#2B6A5F', '#2b6', '#2b6a5g', '#2b6a5f80', 'teal'],
  ...[[], [[]], ['a'], ['a', 5], ['heat'], ['hot'], [null], Array(11).fill('heat'), Array(60).fill('a'), Array(61).fill('a'), [{}], ['A text.'], [{ en: 'A text.' }]],
  ...[['neck'], ['neck', 'neck'], ['neck', 'nose'], Array(13).fill('feet'), Array(14).fill('feet')],
  ...[
    { link: 'https://studio.example/a.jpg', alt: 'A.' },
    { link: 'tel:1', alt: 'A.' },
    { link: 'https://studio.example/a.jpg' },
    { link: 'https://a', alt: { en: 'A.' }, by: 'B.' },
  ],
  ...[{}, { en: 'A text.' }, { en: 'Text', es: 'Texto' }, { english: 'Text' }, { en: 5 }, { en: '' }, { 'at-least': 'a' }, { 'at-most': 'a', 'at-least': 'b' }, { 'at-least': 5 }],
  ...[{ place: 'back' }, { not: { place: 'back' } }, { all: [] }, { any: [{ place: ['back'] }, { not: { all: [{}] } }] }, { all: { place: 'back' } }, { a: { a: 'a' } }],
];

const KEYS = [
  'id',
  'name',
  'ask',
  'help',
  'why',
  'brief',
  'when',
  'options',
  'scale',
  'label',
  'exclusive',
  'refine',
  'answer',
  'pressure',
  'traits',
  'about',
  'feels',
  'cautions',
  'with',
  'blends',
].concat([
  'en',
  'es',
  'EN',
  'all',
  'any',
  'not',
  'at-least',
  'at-most',
  'place',
  'Place',
  'limit',
  'refer',
  'tips',
  'note',
  'price',
  'minutes',
  'offered',
  'link',
  'picture',
  'region',
  'image',
  'alt',
  'rhythm',
  'look',
  'accent',
  'track',
  'consent',
  'zzz',
  '',
  'a b',
  'format',
  'toString',
  '0',
]);

/** Ways to change a value: some keep it sound, some break it, most depend on where they strike. */
const WAYS = ['other', 'same-kind', 'sibling', 'shorten', 'repeat', 'reverse', 'drop', 'rename', 'add', 'copy', 'wrap', 'unwrap', 'stretch'] as const;

const mutation = fc.record({
  at: fc.nat({ max: 100_000 }),
  way: fc.constantFrom(...WAYS),
  value: fc.constantFrom(...VALUES),
  key: fc.constantFrom(...KEYS),
  count: fc.integer({ min: 1, max: 70 }),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

/** One to three changes. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(mutation, { minLength: 1, maxLength: 3 });

/** A copy of plain data; `structuredClone` takes ten times as long. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])) : value;
}

type Place = { holder: Record<string | number, unknown>; key: string | number };

/** A copy of plain data with changes in it. */
export function mutated(original: unknown, changes: readonly Mutation[]): unknown {
  const root = { value: copyOf(original) };
  for (const change of changes) {
    const places = placesIn(root, []);
    const place = places[change.at % places.length] as Place;
    mutate(place, change, places);
    // A change may have taken all of it away.
    root.value ??= null;
  }
  return root.value;
}

function placesIn(holder: object, found: Place[]): Place[] {
  for (const [key, value] of Object.entries(holder)) {
    found.push({ holder: holder as Place['holder'], key: Array.isArray(holder) ? Number(key) : key });
    if (typeof value === 'object' && value !== null) placesIn(value, found);
  }
  return found;
}

function mutate({ holder, key }: Place, { at, way, value, key: newKey, count }: Mutation, places: readonly Place[]): void {
  const old = holder[key];
  const remove = () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key));
  if (way === 'other') holder[key] = copyOf(value);
  else if (way === 'same-kind') holder[key] = copyOf(typeof value === typeof old && Array.isArray(value) === Array.isArray(old) ? value : old);
  else if (way === 'sibling') {
    // A value that stands under the same key elsewhere is often sound here too.
    const alike = places.filter((place) => place.key === key);
    const { holder: other, key: otherKey } = alike[at % alike.length] as Place;
    holder[key] = copyOf(other[otherKey]);
  } else if (way === 'shorten') holder[key] = typeof old === 'string' ? old.slice(0, count) : Array.isArray(old) ? old.slice(0, count % 4) : old;
  else if (way === 'repeat' && Array.isArray(old)) holder[key] = copyOf(Array.from({ length: count }, (_, index) => old[index % (old.length || 1)] as unknown));
  else if (way === 'reverse') holder[key] = Array.isArray(old) ? old.reverse() : isRecord(old) ? Object.fromEntries(Object.entries(old).reverse()) : old;
  else if (way === 'drop') remove();
  else if (way === 'rename' && !Array.isArray(holder)) {
    remove();
    holder[newKey] = old;
  } else if (way === 'add' && isRecord(old)) old[newKey] = copyOf(value);
  else if (way === 'copy' && !Array.isArray(holder)) holder[newKey] = copyOf(old);
  else if (way === 'wrap') holder[key] = count % 2 === 0 ? [old] : { [newKey]: old };
  else if (way === 'unwrap' && typeof old === 'object' && old !== null) holder[key] = Object.values(old)[0] ?? null;
  else if (way === 'stretch' && typeof old === 'string') holder[key] = old.repeat(count);
}
