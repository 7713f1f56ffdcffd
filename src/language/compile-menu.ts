import type { Menu } from '../engine/rulebook';
import { freeze } from './freeze';
import type { MenuSource } from './schema';

/** Whether something on the menu can be had; it can unless it says `offered: no`. */
const isOn = ({ offered }: { offered?: boolean | 'yes' | 'no' | undefined }): boolean => offered !== false && offered !== 'no';

/**
 * Turns a checked menu into the form that the engine reads.
 *
 * @param source a menu that {@link linkMenu} finds no error in
 * @returns the menu, frozen; therapists who are away are left out
 */
export function compileMenu(source: MenuSource): Menu {
  return freeze({
    currency: source.currency ?? 'USD',
    sessions: (source.sessions ?? []).map((session) => ({ ...session, offered: isOn(session) })),
    extras: (source.extras ?? []).map((extra) => ({ ...extra, offered: isOn(extra) })),
    therapists: (source.therapists ?? []).filter(isOn).map(({ offered: _, ...therapist }) => therapist),
    notices: source.notices ?? [],
    contact: source.contact ?? {},
    policies: source.policies ?? [],
    ...(source['gift-card'] !== undefined && { giftCard: source['gift-card'] }),
  } as Menu);
}
