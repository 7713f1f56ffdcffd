import type { Menu, Session } from './rulebook';

/** A menu with nothing on it: everything is offered, without price or minutes. */
export const EMPTY_MENU: Menu = { currency: 'USD', sessions: [], extras: [], therapists: [], notices: [], contact: {}, policies: [] };

/** Whether a technique or enhancement can be had: it is not on the menu at all, or something of it is not paused. */
export function isOffered(menu: Menu, id: string): boolean {
  const entries = [...menu.sessions.filter((session) => session.technique === id), ...menu.extras.filter((extra) => extra.enhancement === id)];
  return entries.length === 0 || entries.some((entry) => entry.offered);
}

/** The sessions of a technique that can be booked, in the menu's order. */
export const sessionsOf = (menu: Menu, technique: string): Session[] => menu.sessions.filter((session) => session.technique === technique && session.offered);

/** The place of a technique on the menu; past the end when it is not on it. */
export function menuPlace(menu: Menu, technique: string): number {
  const index = menu.sessions.findIndex((session) => session.technique === technique);
  return index < 0 ? menu.sessions.length : index;
}

/** The notices that stand on a day. */
export const noticesOn = (menu: Menu, day: string): Menu['notices'] => menu.notices.filter((notice) => (notice.from ?? day) <= day && day <= (notice.until ?? day));
