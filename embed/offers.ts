import { randomId } from '../src/progress/runs';
import { isTaken, post } from '../src/tracking/post';
import type { Lead, Offers } from '../src/ui/result/offers';
import type { Measure } from './measure';
import type { FinderOptions } from './options';

type Given = {
  readonly measure: Measure;
  /** As they are when something is offered or given. */
  readonly options: () => FinderOptions;
  /** What the page is told of an event of this widget. */
  readonly about: (type: string, detail: object) => object;
  /** False where the page has prevented what follows. */
  readonly tell: (type: string, detail: object) => boolean;
};

/** Makes what a recommendation offers by the options of the moment. */
export function createOffers({ measure, options, about, tell }: Given): () => Offers {
  let last: { lead: Lead; detail: object } | undefined;

  /** Hands a lead to the page; what it leaves goes to the receiver, where the owner has one. */
  async function handOn(lead: Lead): Promise<boolean> {
    const { email = '', finder } = options();
    // Another try has the same id, by which whoever has it already can tell.
    if (last?.lead !== lead) last = { lead, detail: { event_id: randomId(), ...about('lead', lead), ...(finder && { finder }) } };
    const { detail } = last;
    if (!tell('lead', detail)) return true;
    return email !== 'page' && isTaken(await post(email, JSON.stringify({ lead: detail })));
  }

  return () => {
    const { email } = options();
    return { share: measure.asks() ? measure : undefined, email: email === undefined || email === 'app' ? email : handOn };
  };
}
