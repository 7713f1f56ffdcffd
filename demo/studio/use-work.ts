import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Files } from './check/asks';
import { Draft } from './draft/draft';
import { forgetWork, keepWork, keptWork } from './draft/kept-work';
import { SHIPPED } from './draft/shipped';
import { useDraft } from './draft/use-draft';

/** The two files being edited, the version they were opened as, and whether the browser keeps them. */
export type Work = {
  readonly rules: Draft;
  readonly menu: Draft;
  readonly files: Files;
  readonly opened: Files;
  readonly kept: boolean;
  /** Puts other files in the place of these, as an edit that can be undone; they are what later edits are compared with. */
  readonly open: (files: Partial<Files>) => void;
};

const same = (one: Files, other: Files): boolean => one.rules.text === other.rules.text && one.menu.text === other.menu.text;

/** Whether a file is another than the one that was opened. */
export const isChanged = ({ files, opened }: Pick<Work, 'files' | 'opened'>, which: keyof Files): boolean => files[which].text !== opened[which].text;

/** The work of this browser: kept across visits, begun with the shipped files. */
export function useWork(): Work {
  const first = useMemo(() => keptWork() ?? { files: SHIPPED, opened: SHIPPED }, []);
  const rules = useDraft(useMemo(() => new Draft(first.files.rules.name, first.files.rules.text), [first]));
  const menu = useDraft(useMemo(() => new Draft(first.files.menu.name, first.files.menu.text), [first]));
  const [opened, setOpened] = useState(first.opened);
  const [kept, setKept] = useState(true);
  const { name: rulesName, text: rulesText } = rules;
  const { name: menuName, text: menuText } = menu;
  const files = useMemo<Files>(() => ({ rules: { name: rulesName, text: rulesText }, menu: { name: menuName, text: menuText } }), [rulesName, rulesText, menuName, menuText]);

  // Before the page says that the work is kept.
  useLayoutEffect(() => {
    // Who has changed nothing gets the newer files when the studio has some.
    if (same(files, SHIPPED) && same(opened, SHIPPED)) forgetWork();
    else setKept(keepWork({ files, opened }));
  }, [files, opened]);

  useEffect(() => {
    if (kept || same(files, opened)) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [kept, files, opened]);

  const open = (next: Partial<Files>) => {
    for (const [draft, file] of [
      [rules, next.rules],
      [menu, next.menu],
    ] as const) {
      if (!file) continue;
      draft.name = file.name;
      draft.replace(file.text);
      draft.changed();
    }
    setOpened((before) => ({ ...before, ...next }));
  };
  return { rules, menu, files, opened, kept, open };
}
