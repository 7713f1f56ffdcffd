import { sessionsOf } from '../engine/menu';
import type { Technique } from '../engine/rulebook';
import { useView } from './view';

/** The sessions of a technique with minutes and price, each with its link; a single link where the menu lists none. */
export function Booking({ technique, after }: { technique: Technique; after: string | undefined }) {
  const { menu, booking, rulebook, say, tell, price } = useView();
  const general = booking ?? rulebook.studio.booking;
  const sessions = sessionsOf(menu, technique.id);
  const name = say(technique.name);
  const label = after === undefined ? tell('book', { name }) : tell('bookAfter', { after });
  if (sessions.length === 0) return general === undefined ? null : <BookLink href={general} label={label} />;
  return (
    <ul class="sessions">
      {sessions.map((session, index) => {
        const href = session.booking ?? general;
        const id = `mf-session-${technique.id}-${index}`;
        return (
          <li class="session" key={id}>
            <span class="session-words" id={id}>
              <span class="minutes">{tell('minutes', { minutes: session.minutes })}</span>
              {session.price !== undefined && <span class="price">{price(session.price)}</span>}
            </span>
            {href !== undefined && <BookLink href={href} label={label} describedBy={id} />}
          </li>
        );
      })}
    </ul>
  );
}

/** A link to where a visit is booked. */
export function BookLink({ href, label, describedBy }: { href: string; label: string; describedBy?: string }) {
  return (
    <a class="primary" part="cta" href={href} aria-describedby={describedBy} rel="noopener">
      {label}
    </a>
  );
}
