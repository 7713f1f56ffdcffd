import type { Menu } from '../../engine/rulebook';
import { Heading } from '../heading';
import type { View } from '../view';
import { BookLink } from './booking';
import { Contact } from './contact';
import { printable, printSheet } from './print-sheet';

type Props = {
  view: View;
  notices: Menu['notices'];
  after: string | undefined;
  /** There is something to book. */
  sells: boolean;
};

/** The end of a result: the studio's notices, how to reach it, Book again, and the whole to print. */
export function Closing({ view, notices, after, sells }: Props) {
  const { rulebook, menu, booking, say, tell } = view;
  const general = booking ?? rulebook.studio.booking;
  return (
    <>
      {notices.length > 0 && (
        <section class="notices">
          <Heading view={view} below={1}>
            {tell('notices')}
          </Heading>
          {notices.map(({ text, link }) => (
            <p key={say(text)}>{link === undefined ? say(text) : <a href={link}>{say(text)}</a>}</p>
          ))}
        </section>
      )}
      <section class="closing">
        <Heading view={view} below={1}>
          {tell('contact')}
        </Heading>
        <Contact view={view} />
        {menu.policies.length > 0 && (
          <ul class="policies">
            {menu.policies.map((policy) => (
              <li key={say(policy)}>{say(policy)}</li>
            ))}
          </ul>
        )}
        <div class="buttons">
          {sells && general !== undefined && <BookLink view={view} href={general} label={after === undefined ? tell('bookAny') : tell('bookAfter', { after })} />}
          {menu.giftCard !== undefined && (
            <a class="secondary" href={menu.giftCard}>
              {tell('giftCard')}
            </a>
          )}
          <button type="button" class="secondary" onClick={({ currentTarget }) => printScreen(currentTarget, say(rulebook.studio.name))}>
            {tell('print')}
          </button>
        </div>
      </section>
      <p class="note">{tell('notMedical')}</p>
    </>
  );
}

function printScreen(pressed: HTMLElement, title: string): void {
  const screen = pressed.closest('.screen');
  if (screen) printSheet(pressed, title, printable(screen));
}
