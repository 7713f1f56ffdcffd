import { Component, type ComponentChildren, createRef } from 'preact';
import type { Recommendation } from '../../engine/outcome';
import type { View } from '../view';
import type { Lead } from './offers';
import { resultLetter } from './result-letter';
import { TickBox } from './tick-box';

type Props = {
  view: View;
  recommendation: Recommendation;
  send: (lead: Lead) => Promise<boolean>;
  /** Offered where it could not be sent. */
  instead: ComponentChildren;
};

type State = {
  stage: 'filling' | 'wrong' | 'sending' | 'sent' | 'failed';
  marketing: boolean;
  withResult: boolean;
};

/**
 * Asks for an address. Nothing is ticked beforehand, and nothing is given but what the boxes say. No form of the platform:
 * a sandboxed page would never hear of its being sent.
 */
export class EmailForm extends Component<Props, State> {
  private readonly wholeRef = createRef<HTMLDivElement>();
  private readonly messageRef = createRef<HTMLElement & HTMLParagraphElement>();
  private readonly fieldRef = createRef<HTMLInputElement>();
  /** What was given last, so that another try of it can be told from another lead. */
  private lead: Lead | undefined;
  /** State follows later: a second press may come before. */
  private busy = false;
  /** The message that comes next takes the focus. */
  private moves = false;

  constructor(props: Props) {
    super(props);
    this.state = { stage: 'filling', marketing: false, withResult: false };
  }

  override componentDidUpdate(): void {
    if (this.moves) (this.messageRef.current ?? this.fieldRef.current)?.focus();
    this.moves = false;
  }

  override render({ view, instead }: Props, { stage, marketing, withResult }: State): ComponentChildren {
    const { rulebook, say, tell } = view;
    const studio = say(rulebook.studio.name);
    const [wrong, sending] = [stage === 'wrong', stage === 'sending'];
    return (
      <div ref={this.wholeRef}>
        {stage === 'sent' && (
          <p class="callout" ref={this.messageRef} tabIndex={-1}>
            <span>{this.sentence()}</span>{' '}
            <button type="button" class="link" onClick={() => this.become('filling')}>
              {tell('change')}
            </button>
          </p>
        )}
        <div hidden={stage === 'sent'}>
          <p id="mf-email-help">{tell('emailHelp', { studio })}</p>
          <p>
            <label for="mf-email">{tell('emailAddress')}</label>
          </p>
          {wrong && (
            <p class="field-error" id="mf-error">
              <strong>{tell('error')}</strong> <span>{tell('emailWrong')}</span>
            </p>
          )}
          <input
            class="box"
            type="email"
            id="mf-email"
            ref={this.fieldRef}
            dir="ltr"
            autocomplete="email"
            enterkeyhint="send"
            readOnly={sending}
            aria-describedby={wrong ? 'mf-error mf-email-help' : 'mf-email-help'}
            aria-invalid={wrong || undefined}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) void this.submit();
            }}
          />
          <div class="options roomy">
            <TickBox
              id="mf-with-result"
              label={tell('emailWith')}
              help={tell('emailWithHelp', { studio })}
              ticked={withResult}
              onTick={() => this.setState({ withResult: !withResult })}
            />
            <TickBox id="mf-news" label={tell('emailNews', { studio })} ticked={marketing} onTick={() => this.setState({ marketing: !marketing })} />
          </div>
          {(wrong || stage === 'failed') && (
            <section class="problem" ref={this.messageRef} tabIndex={-1} aria-labelledby="mf-problem" key={stage}>
              <p class="problem-title" id="mf-problem">
                {tell('problem')}
              </p>
              {wrong ? (
                <button type="button" class="link" onClick={() => this.fieldRef.current?.focus()}>
                  {tell('emailWrong')}
                </button>
              ) : (
                <>
                  <p>{tell('emailFailed')}</p>
                  {instead}
                </>
              )}
            </section>
          )}
          <div class="buttons">
            <button type="button" class="secondary" aria-disabled={sending || undefined} onClick={() => void this.submit()}>
              <span key={stage}>{tell(sending ? 'emailSending' : 'emailSend')}</span>
            </button>
          </div>
        </div>
      </div>
    );
  }

  private async submit(): Promise<void> {
    const { view, send } = this.props;
    const { announce, tell } = view;
    if (this.busy) return;
    const lead = this.given();
    if (!lead) {
      this.become('wrong');
      return;
    }
    this.setState({ stage: 'sending' });
    announce(tell('emailSending'));
    this.busy = true;
    const sent = await send(lead);
    this.busy = false;
    const whole = this.wholeRef.current;
    // Started over meanwhile.
    if (!whole) return;
    // Sent again after it has arrived, it is meant again.
    if (sent) this.lead = undefined;
    const at = (whole.getRootNode() as ShadowRoot).activeElement ?? document.activeElement;
    const stays = !at || at === document.body || whole.contains(at);
    announce(stays ? '' : sent ? this.sentence() : tell('emailFailed'));
    this.become(sent ? 'sent' : 'failed', stays);
  }

  /** What is filled in, the same object as long as it says the same; undefined where the address is none. */
  private given(): Lead | undefined {
    const { view, recommendation } = this.props;
    const { marketing, withResult } = this.state;
    const { value: email, validity } = this.fieldRef.current as HTMLInputElement;
    // Browsers take an address of a network of one's own.
    if (!validity.valid || !/@.+\../.test(email)) return undefined;
    const best = recommendation.matches[0]?.technique;
    const lead: Lead = {
      email,
      marketing,
      language: view.language,
      ...(withResult && best && { recommendation: { technique: best.id, name: view.say(best.name), text: resultLetter(view, recommendation) } }),
    };
    if (JSON.stringify(lead) !== JSON.stringify(this.lead)) this.lead = lead;
    return this.lead;
  }

  private sentence(): string {
    const { rulebook, say, tell } = this.props.view;
    // Set apart from the sentence, which may run the other way.
    return tell('emailSent', { studio: say(rulebook.studio.name), email: `\u2066${this.fieldRef.current?.value}\u2069` });
  }

  private become(stage: State['stage'], moves = true): void {
    this.moves = moves;
    this.setState({ stage });
  }
}
