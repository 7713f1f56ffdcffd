import type { Match } from '../../engine/outcome';
import { Picture } from '../pictures/picture';
import type { View } from '../view';
import { Booking } from './booking';
import { Paragraphs } from './paragraphs';
import { Reasons } from './reasons';
import type { ResultTexts } from './result-texts';

/** What fits in the first screenful: what it feels like, the first reason beside the answers that led to it, minutes, price and Book. */
export function BestMatch({ view, match, texts, after }: { view: View; match: Match; texts: ResultTexts; after: string | undefined }) {
  return (
    <>
      <Picture view={view} of={match.technique} />
      <Paragraphs texts={texts.feels} class="feels" />
      <Reasons view={view} reasons={texts.first} />
      <Booking view={view} technique={match.technique} after={after} />
    </>
  );
}
