import type { Recommendation } from '../../engine/outcome';
import type { View } from '../view';
import { EmailForm } from './email-form';
import { Fold } from './fold';
import type { Offers } from './offers';
import { OwnMail } from './own-mail';

type Props = { view: View; recommendation: Recommendation; waits: readonly string[]; offer: NonNullable<Offers['email']> };

/** The result by e-mail: through the visitor's own mail app, or by a form. */
export function EmailResult({ view, recommendation, waits, offer }: Props) {
  const { rulebook, say, tell } = view;
  const ownMail = <OwnMail view={view} recommendation={recommendation} waits={waits} />;
  return (
    <div class="screen-only">
      <Fold view={view} title={tell('emailResult')}>
        {offer === 'app' ? (
          <>
            <p>{tell('emailAppHelp', { studio: say(rulebook.studio.name) })}</p>
            {ownMail}
          </>
        ) : (
          <EmailForm view={view} recommendation={recommendation} send={offer} instead={ownMail} />
        )}
      </Fold>
    </div>
  );
}
