import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../../../src/language/load';
import type { Named } from '../check/ids';
import type { FieldPath } from './menu-document';

/** What the parts of the form stand on. */
export type MenuForm = {
  /** The menu as data, of whatever shape the text has. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: ReadonlyMap<string, readonly Finding[]>;
  readonly techniques: readonly Named[];
  readonly enhancements: readonly Named[];
  readonly languages: readonly string[];
  /** Changes the text of the menu; one call is one step to undo. */
  readonly edit: (change: (text: string) => string) => void;
};

const Context = createContext<MenuForm | undefined>(undefined);

/** Gives a form to the parts in it. */
export const MenuFormProvider = Context.Provider;

/** The form that a part stands in. */
export function useMenuForm(): MenuForm {
  const form = useContext(Context);
  if (!form) throw new Error('A part of the menu form stands outside of it.');
  return form;
}

/** What stands at a path of the menu. */
export const valueAt = (value: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), value);

/** The entries of a list of the menu; none where it is not there. */
export const entriesOf = (value: unknown, path: FieldPath): readonly Record<string, unknown>[] => {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
};

/** Whether an entry is on: it is unless it says `offered: no`. */
export const isOn = ({ offered }: Readonly<Record<string, unknown>>): boolean => offered !== 'no' && offered !== false;
