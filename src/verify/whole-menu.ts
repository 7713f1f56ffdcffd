import type { Menu } from '../engine/rulebook';

/** The menu with nothing paused; the same one where nothing is. */
export function everythingOffered(menu: Menu): Menu {
  const all = [...menu.sessions, ...menu.extras];
  if (all.every(({ offered }) => offered)) return menu;
  const on = <T extends { readonly offered: boolean }>(entry: T): T => ({ ...entry, offered: true });
  return { ...menu, sessions: menu.sessions.map(on), extras: menu.extras.map(on) };
}
