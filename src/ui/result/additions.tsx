import { Picture } from '../pictures/picture';
import type { View } from '../view';
import { Entry } from './entry';
import { Paragraphs } from './paragraphs';
import { Reasons } from './reasons';
import type { ResultTexts } from './result-texts';

/** What could be added to the best match, with what it adds to minutes and price, why, and what to know first. */
export function Additions({ view, additions }: { view: View; additions: ResultTexts['additions'] }) {
  const { menu, say, tell, price, minutes } = view;
  return (
    <>
      {additions.map(({ enhancement, texts, reasons, cautions }) => {
        const extra = menu.extras.find(({ enhancement: id, offered }) => id === enhancement.id && offered);
        return (
          <Entry view={view} key={enhancement.id} title={say(enhancement.name)}>
            <Picture view={view} of={enhancement} />
            {extra && (
              <p class="session-words">
                {extra.minutes !== undefined && extra.minutes > 0 && <span class="minutes">{tell('more', { minutes: minutes(extra.minutes) })}</span>}
                {extra.price !== undefined && <span class="price">{price(extra.price)}</span>}
              </p>
            )}
            <Paragraphs texts={texts} />
            <Reasons view={view} reasons={reasons} />
            <Paragraphs texts={cautions} class="note" />
          </Entry>
        );
      })}
    </>
  );
}
