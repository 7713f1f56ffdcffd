import { sessionsOf } from '../../engine/menu';
import type { Technique } from '../../engine/rulebook';
import type { View } from '../view';

/** The sessions of a technique with minutes and price, each with its link; a single link where the menu lists none. */
export function Booking({ view, technique, after }: { view: View; technique: Technique; after: string | undefined }) {
  const { menu, booking, rulebook, say, tell, price, minutes } = view;
  const general = booking ?? rulebook.studio.booking;
  const sessions = sessionsOf(menu, technique.id);
  const name = say(technique.name);
  const label = after === undefined ? undefined : tell('bookAfter', { after });
  if (sessions.length === 0) return general === undefined ? null : <BookLink view={view} href={general} label={label ?? tell('book', { name })} />;
  return (
    <ul class="sessions">
      {sessions.map((session) => {
        const href = session.booking ?? general;
        const length = minutes(session.minutes);
        return (
          <li class="session" key={`${session.minutes} ${href}`}>
            <span class="session-words">
              <span class="minutes">{length}</span>
              {session.price !== undefined && <span class="price">{price(session.price)}</span>}
            </span>
            {href !== undefined && (
              <BookLink view={view} href={href} label={label ?? tell('bookShort')} name={`${label ? `${label}, ${name}` : tell('book', { name })}, ${length}`} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A link to where a visit is booked. `name` is what a screen reader says when the label alone would not tell links apart. */
export function BookLink({ view, href, label, name }: { view: View; href: string; label: string; name?: string }) {
  return (
    <a class="primary" part="cta" href={(__MARKETING__ && view.link?.(href)) || href} aria-label={name} key={label}>
      {label}
      {/* In a sandbox links lead nowhere, so that the address must be read. */}
      {globalThis.origin === 'null' && <span> {href}</span>}
    </a>
  );
}
