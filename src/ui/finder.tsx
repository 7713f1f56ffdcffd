import { Component, type ComponentChildren, createRef } from 'preact';
import { briefOf } from '../engine/brief';
import type { Recommendation } from '../engine/outcome';
import type { FinderEvent } from '../machine/finder-machine';
import { answered, asking, type FinderActor, type FinderSnapshot, otherAnswer, refinements, result, toldFor } from '../machine/selectors';
import { askForImages } from './pictures/images';
import { QuestionScreen } from './question-screen';
import { changesInWords } from './result/changes-in-words';
import { RecommendationScreen } from './result/recommendation-screen';
import { ReferralScreen } from './result/referral-screen';
import type { Changed } from './result/refinements';
import type { ScreenProps } from './screen';
import { createView, type View, type ViewOptions } from './view';
import { warmUp } from './warm-up';

type Props = { actor: FinderActor; options: ViewOptions };

type State = {
  snapshot: FinderSnapshot;
  /** What the live region says. */
  status: string;
  /** How often something was said: the same words again are said again. */
  said: number;
  /** Which way the last change of screen went; undefined while the first one stands. */
  way: 'forward' | 'backward' | undefined;
  changed: Changed | undefined;
};

/** The whole widget, for a visit that the machine holds. */
export class Finder extends Component<Props, State> {
  private readonly headingRef = createRef<HTMLHeadingElement>();
  private unsubscribe: (() => void) | undefined;

  constructor(props: Props) {
    super(props);
    this.state = { snapshot: props.actor.getSnapshot(), status: '', said: 0, way: undefined, changed: undefined };
  }

  override componentDidMount(): void {
    const { actor } = this.props;
    this.unsubscribe = actor.subscribe((snapshot) => this.receive(snapshot)).unsubscribe;
  }

  override componentDidUpdate(_: Props, before: State): void {
    const { snapshot, changed } = this.state;
    if (snapshot === before.snapshot) return;
    if (screenOf(snapshot) === screenOf(before.snapshot)) this.announce(changed === before.changed ? '' : (changed?.words(this.view()).join(' ') ?? ''));
    else {
      // A new screen is told by moving focus to its heading. What was said of one screen is not left standing on the next.
      this.headingRef.current?.focus();
      this.announce('');
    }
  }

  override componentWillUnmount(): void {
    this.unsubscribe?.();
    this.leaveGroups();
  }

  override render(): ComponentChildren {
    const { snapshot, status, said, way = '', changed } = this.state;
    const screen = screenOf(snapshot);
    const question = asking(snapshot);
    const shared = { view: this.view(), send: (event: FinderEvent) => this.props.actor.send(event), headingRef: this.headingRef };
    return (
      <section class={`finder ${way}`} aria-label={shared.view.tell('finder')} onKeyDown={chooseByDigit}>
        <slot name="logo" />
        {question ? <QuestionScreen key={screen} asking={question} {...shared} /> : <Result key={screen} snapshot={snapshot} changed={changed} {...shared} />}
        <p class="status" role="status">
          {status && <span key={said}>{status}</span>}
        </p>
        <slot name="disclaimer" />
      </section>
    );
  }

  private receive(snapshot: FinderSnapshot): void {
    const { snapshot: before } = this.state;
    if (snapshot.context.started) askForImages(snapshot.context.rulebook);
    if (snapshot.context.started && !before.context.started) warmUp(this.props.options.language);
    const stays = screenOf(snapshot) === screenOf(before);
    if (!stays) this.leaveGroups();
    this.setState({
      snapshot,
      way: stays ? this.state.way : placeOf(snapshot) < placeOf(before) ? 'backward' : 'forward',
      changed: stays ? (changeBetween(before, snapshot) ?? this.state.changed) : undefined,
    });
  }

  /** Chromium keeps radio buttons that were removed from a shadow root, and whole screens with them, while they are in a group. */
  private leaveGroups(): void {
    for (const input of this.headingRef.current?.closest('.screen')?.querySelectorAll('input') ?? []) input.name = '';
  }

  private announce(status: string): void {
    if (status || this.state.status) this.setState({ status, said: this.state.said + 1 });
  }

  private view(): View {
    return createView(this.props.options, (sentence) => this.announce(sentence));
  }
}

/** What tells one screen from another: the question, or the kind of result. */
const screenOf = (snapshot: FinderSnapshot): string => asking(snapshot)?.question.id ?? String(snapshot.value);

/** How far along a screen is: a result comes after every question. */
const placeOf = (snapshot: FinderSnapshot): number => asking(snapshot)?.position ?? Number.POSITIVE_INFINITY;

function Result({ snapshot, changed, ...shared }: ScreenProps & { snapshot: FinderSnapshot; changed: Changed | undefined }) {
  const outcome = result(snapshot);
  const answers = answered(snapshot);
  if (outcome?.kind === 'referral') return <ReferralScreen referral={outcome.referral} answers={answers} {...shared} />;
  if (outcome?.kind !== 'recommendation') return null;
  const { recommendation } = outcome;
  const brief = briefOf(snapshot.context.rulebook, snapshot.context.answers, recommendation);
  return (
    <RecommendationScreen
      {...{ recommendation, answers, brief, changed }}
      refinements={refinements(snapshot)}
      toldFor={(rule) => toldFor(snapshot, rule)}
      whatIf={() => otherAnswer(snapshot)}
      {...shared}
    />
  );
}

/** What an answer to a refinement changed; undefined where none was given. */
function changeBetween(before: FinderSnapshot, after: FinderSnapshot): Changed | undefined {
  const recommendationOf = (snapshot: FinderSnapshot): Recommendation | undefined => {
    const outcome = result(snapshot);
    return outcome?.kind === 'recommendation' ? outcome.recommendation : undefined;
  };
  const [was, is] = [recommendationOf(before), recommendationOf(after)];
  const answers = (snapshot: FinderSnapshot) => refinements(snapshot).map((answer) => ({ ...answer, told: `${answer.question.id} ${answer.chosen}` }));
  const answer = answers(after).find(({ told }) => !answers(before).some((other) => other.told === told));
  if (!was || !is || !answer) return undefined;
  const { id, options } = answer.question;
  // The note has no line for "none of these".
  const noted = options.some((option) => answer.chosen.includes(option.id) && !option.exclusive);
  return { question: id, words: (view) => changesInWords(view, was, is, noted) };
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
