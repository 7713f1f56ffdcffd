import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActorRefFrom } from 'xstate';
import { briefOf } from '../engine/brief';
import type { FinderEvent, finderMachine } from '../machine/finder-machine';
import { answered, asking, type FinderSnapshot, refinements, result } from '../machine/selectors';
import { QuestionScreen } from './question-screen';
import { RecommendationScreen } from './recommendation-screen';
import { ReferralScreen } from './referral-screen';
import type { ScreenProps } from './screen';
import { createView, ViewContext, type ViewOptions } from './view';

/** The whole widget, for a visit that the machine holds. */
export function Finder({ actor, options }: { actor: ActorRefFrom<typeof finderMachine>; options: ViewOptions }) {
  const [snapshot, setSnapshot] = useState<FinderSnapshot>(() => actor.getSnapshot());
  const [status, announce] = useState('');
  const headingRef = useRef<HTMLHeadingElement>(null);
  const view = useMemo(() => createView(options, announce), [options]);
  const send = (event: FinderEvent) => actor.send(event);
  const question = asking(snapshot);
  const screen = question?.question.id ?? String(snapshot.value);

  useEffect(() => {
    setSnapshot(actor.getSnapshot());
    const { unsubscribe } = actor.subscribe(setSnapshot);
    return unsubscribe;
  }, [actor]);
  useFocusOnChange(screen, headingRef);
  // What was said of one screen, a technique's name say, is not left standing on the next.
  useLayoutEffect(() => announce(''), [screen]);

  return (
    <ViewContext.Provider value={view}>
      <section class="finder" aria-label={view.tell('finder')} onKeyDown={chooseByDigit}>
        {question ? <QuestionScreen key={screen} asking={question} send={send} headingRef={headingRef} /> : <Result key={screen} {...{ snapshot, send, headingRef }} />}
        <p class="status" role="status">
          {status && <span key={status}>{status}</span>}
        </p>
      </section>
    </ViewContext.Provider>
  );
}

function Result({ snapshot, send, headingRef }: ScreenProps & { snapshot: FinderSnapshot }) {
  const outcome = useMemo(() => result(snapshot), [snapshot]);
  const answers = answered(snapshot);
  if (outcome?.kind === 'referral') return <ReferralScreen referral={outcome.referral} {...{ answers, send, headingRef }} />;
  if (outcome?.kind !== 'recommendation') return null;
  const { recommendation } = outcome;
  const brief = briefOf(snapshot.context.rulebook, snapshot.context.answers, recommendation);
  return <RecommendationScreen {...{ recommendation, answers, brief, send, headingRef }} refinements={refinements(snapshot)} />;
}

/** A new screen is told by moving focus to its heading; the first one takes none. */
function useFocusOnChange(screen: string, heading: RefObject<HTMLHeadingElement | null>): void {
  const shown = useRef(screen);
  useLayoutEffect(() => {
    if (shown.current !== screen) heading.current?.focus();
    shown.current = screen;
  }, [screen]);
}

/** 1 to 9 choose an option of the question on screen, without going on. */
function chooseByDigit(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { key, target, currentTarget, ctrlKey, altKey, metaKey } = event;
  const writes = target instanceof HTMLTextAreaElement;
  if (writes || ctrlKey || altKey || metaKey || !/^[1-9]$/.test(key)) return;
  const option = currentTarget.querySelectorAll<HTMLInputElement>('.question input')[Number(key) - 1];
  if (!option) return;
  event.preventDefault();
  option.focus();
  option.click();
}
