import { isRecord } from '../../../src/language/guard';
import { readYaml } from '../../../src/language/read-yaml';

/** Keys at the top that only one of the two files has. */
const OWN = {
  rules: ['studio', 'questions', 'techniques', 'rules', 'examples'],
  menu: ['sessions', 'extras', 'therapists', 'notices', 'contact', 'policies', 'gift-card', 'currency'],
};

/** Which of a studio's two files a text is, by its keys at the top; undefined where it is neither. */
export function whichFile(text: string): 'rules' | 'menu' | undefined {
  // By line, as a file that is broken further down must still be known.
  const keys = [...text.matchAll(/^"?([a-z-]+)"?:/gm)].map(([, key]) => key as string);
  const { value } = keys.length > 0 ? { value: undefined } : readYaml(text, 'rulebook');
  const all = isRecord(value) ? Object.keys(value) : keys;
  const count = (kind: 'rules' | 'menu') => OWN[kind].filter((key) => all.includes(key)).length;
  if (count('rules') === count('menu')) return undefined;
  return count('rules') > count('menu') ? 'rules' : 'menu';
}

const LISTS = ['sessions', 'extras', 'therapists', 'notices', 'policies'];

/** Whether the menu form can show a text: its YAML is whole and its lists are lists. */
export function fitsForm(text: string): boolean {
  const { value, issues } = readYaml(text, 'menu');
  if (!isRecord(value) || issues.some(({ code }) => code.startsWith('yaml'))) return false;
  const lists = LISTS.filter((key) => key in value).map((key) => ({ key, list: value[key] }));
  const contact = value['contact'];
  return (contact === undefined || isRecord(contact)) && lists.every(({ key, list }) => Array.isArray(list) && (key === 'policies' || list.every(isRecord)));
}
