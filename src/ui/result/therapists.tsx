import type { Menu } from '../../engine/rulebook';
import type { View } from '../view';
import { BookLink } from './booking';
import { Entry } from './entry';

/** The people who give the best match, each with their own link where they have one. */
export function Therapists({ view, therapists, after }: { view: View; therapists: Menu['therapists']; after: string | undefined }) {
  const { say, tell } = view;
  return (
    <>
      {therapists.map(({ name, about, booking }) => (
        <Entry view={view} key={say(name)} title={say(name)}>
          {about !== undefined && <p>{say(about)}</p>}
          {booking !== undefined &&
            (after === undefined ? (
              <BookLink view={view} href={booking} label={tell('book', { name: say(name) })} />
            ) : (
              <BookLink view={view} href={booking} label={tell('bookAfter', { after })} name={`${tell('bookAfter', { after })}, ${say(name)}`} />
            ))}
        </Entry>
      ))}
    </>
  );
}
