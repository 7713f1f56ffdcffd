import { Component, type ComponentChildren, createRef } from 'preact';
import { briefOf } from '../engine/brief';
import type { FinderEvent } from '../machine/finder-machine';
import { answered, asking, type FinderActor, type FinderSnapshot, refinements, result } from '../machine/selectors';
import { QuestionScreen } from './question-screen';
import { RecommendationScreen } from './recommendation-screen';
import { ReferralScreen } from './referral-screen';
import type { ScreenProps } from './screen';
import { createView, type View, type ViewOptions } from './view';

type Props = { actor: FinderActor; options: ViewOptions };

/** `status` is what the live region says. */
type State = { snapshot: FinderSnapshot; status: string };

/** The whole widget, for a visit that the machine holds. */
export class Finder extends Component<Props, State> {
  private readonly headingRef = createRef<HTMLHeadingElement>();
  private unsubscribe: (() => void) | undefined;

  constructor(props: Props) {
    super(props);
    this.state = { snapshot: props.actor.getSnapshot(), status: '' };
  }

  override componentDidMount(): void {
    const { actor } = this.props;
    this.unsubscribe = actor.subscribe((snapshot) => this.setState({ snapshot })).unsubscribe;
  }

  override componentDidUpdate(_: Props, before: State): void {
    const { snapshot } = this.state;
    if (snapshot === before.snapshot) return;
    if (screenOf(snapshot) === screenOf(before.snapshot)) this.announce(updateInWords(this.view(), before.snapshot, snapshot));
    else {
      // A new screen is told by moving focus to its heading. What was said of one screen is not left standing on the next.
      this.headingRef.current?.focus();
      this.announce('');
    }
  }

  override componentWillUnmount(): void {
    this.unsubscribe?.();
  }

  override render(): ComponentChildren {
    const { snapshot, status } = this.state;
    const screen = screenOf(snapshot);
    const question = asking(snapshot);
    const shared = { view: this.view(), send: (event: FinderEvent) => this.props.actor.send(event), headingRef: this.headingRef };
    return (
      <section class="finder" aria-label={shared.view.tell('finder')} onKeyDown={chooseByDigit}>
        {question ? <QuestionScreen key={screen} asking={question} {...shared} /> : <Result key={screen} snapshot={snapshot} {...shared} />}
        <p class="status" role="status">
          {status && <span key={status}>{status}</span>}
        </p>
      </section>
    );
  }

  private announce(status: string): void {
    if (status !== this.state.status) this.setState({ status });
  }

  private view(): View {
    return createView(this.props.options, (sentence) => this.announce(sentence));
  }
}

/** What tells one screen from another: the question, or the kind of result. */
const screenOf = (snapshot: FinderSnapshot): string => asking(snapshot)?.question.id ?? String(snapshot.value);

function Result({ snapshot, ...shared }: ScreenProps & { snapshot: FinderSnapshot }) {
  const outcome = result(snapshot);
  const answers = answered(snapshot);
  if (outcome?.kind === 'referral') return <ReferralScreen referral={outcome.referral} answers={answers} {...shared} />;
  if (outcome?.kind !== 'recommendation') return null;
  const { recommendation } = outcome;
  const brief = briefOf(snapshot.context.rulebook, snapshot.context.answers, recommendation);
  return <RecommendationScreen {...{ recommendation, answers, brief }} refinements={refinements(snapshot)} {...shared} />;
}

/** What a refinement changed, in words; empty while asking. */
function updateInWords({ say, tell }: View, before: FinderSnapshot, after: FinderSnapshot): string {
  const best = (snapshot: FinderSnapshot) => {
    const outcome = result(snapshot);
    return outcome?.kind === 'recommendation' ? outcome.recommendation.matches[0]?.technique : undefined;
  };
  if (asking(after)) return '';
  const [was, is] = [best(before), best(after)];
  return is ? tell(was === is ? 'updatedSame' : 'updated', { name: say(is.name) }) : tell('updatedNone');
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
