import { version } from '../package.json';
import { pathOf } from '../src/engine/path';
import type { Rulebook } from '../src/engine/rulebook';
import { asking, type FinderActor } from '../src/machine/selectors';
import { type OfItsKind, RUN_EVENTS, type RunEvent, type RunEventName } from '../src/progress/run-event';
import { createRuns } from '../src/progress/runs';
import { deliver, forgetRun, isAllowed, type Recipient } from '../src/tracking/delivery';
import { endpoint as ownEndpoint } from '../src/tracking/endpoint';
import { NAMES_ALONE, showsAds, TOOLS } from '../src/tracking/tools';
import type { FinderOptions } from './options';
import { reportWarning } from './report';

/** Tells analytics tools of the visits of one widget. */
export type Measure = {
  /** Hears of an event before the page does. What it returns the page is told as well: ids to join on. */
  readonly hear: (type: string, its: OfItsKind) => Partial<RunEvent>;
  /** Whether the owner asks visitors which technique was suggested, and there is somebody who may hear of it now. */
  readonly asks: () => boolean;
  /** The visitor agreed to tell which technique was suggested. */
  readonly share: (technique: string) => void;
  /** The technique that the visitor told of in this run. */
  readonly shared: () => string | undefined;
  /** The widget is no more: what waits of its run is thrown away. */
  readonly end: () => void;
};

/** @param options as they are when something is told */
export function createMeasure(actor: FinderActor, rulebook: Rulebook, options: () => FinderOptions): Measure {
  const { started, trail, preset } = actor.getSnapshot().context;
  const about = () => {
    const { finder, variant } = options();
    return { ...(finder && { finder }), ...(variant && { variant }), version, rules: rulebook.version };
  };
  const { questions } = rulebook;
  const first = pathOf(rulebook, preset).next?.id as string;
  const runs = createRuns({ questions, first, resumedAt: started ? trail[trail.length - 1] : undefined, about, ended: forgetRun });

  let shared: RunEvent | undefined;

  const consent = () => options().consent ?? rulebook.studio.consent ?? 'none';
  const recipients = (): Recipient[] => {
    const { track = rulebook.studio.track ?? [], endpoint, remember } = options();
    const tools: Recipient[] = [...new Set(track)].map((name) => ({ name, ads: showsAds(name), find: TOOLS[name] }));
    return endpoint ? [...tools, ownEndpoint(endpoint, remember === 'tab', consent(), reportWarning)] : tools;
  };
  const send = (events: readonly RunEvent[]) => {
    for (const event of events) if (options().detail !== 'progress' || event.name !== 'question') deliver(event, recipients(), consent());
  };

  actor.subscribe((snapshot) => {
    const screen = asking(snapshot);
    if (screen) send(runs.reach(screen.question.id));
  });

  return {
    hear(type, { percent, cta_index }) {
      if (!RUN_EVENTS.includes(type as RunEventName)) return {};
      const its = { ...(percent !== undefined && { percent }), ...(cta_index !== undefined && { cta_index }) };
      const events = runs.hear(type as RunEventName, its);
      send(events);
      const { variant } = options();
      const own = events.find(({ name }) => name === type);
      return { ...its, ...(variant && { variant }), version, run_id: runs.id(), ...(own && { event_id: own.event_id }) };
    },
    asks: () => options().detail === 'results' && isAllowed(consent(), false) && recipients().some(({ name, ads }) => !ads && name !== NAMES_ALONE),
    share(technique) {
      const events = runs.hear('result', { technique });
      shared = events[0] ?? shared;
      send(events);
    },
    shared: () => (shared?.run_id === runs.id() ? shared.technique : undefined),
    end: () => forgetRun(runs.id()),
  };
}
