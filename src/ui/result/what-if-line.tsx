import { Component, type ComponentChildren } from 'preact';
import type { WhatIf } from '../../engine/what-if';
import type { View } from '../view';
import { Fold } from './fold';

type Props = { view: View; find: () => WhatIf | undefined };

/** What one other answer would change. Found when a visitor opens it: that takes many recommendations. */
export class WhatIfLine extends Component<Props, { line?: string }> {
  override state: { line?: string } = {};

  override render(): ComponentChildren {
    const { view } = this.props;
    return (
      <Fold view={view} title={view.tell('whatIf')} onOpen={() => this.setState({ line: this.inWords() })}>
        {this.state.line && <p>{this.state.line}</p>}
      </Fold>
    );
  }

  private inWords(): string {
    const { view, find } = this.props;
    const { say, tell, list } = view;
    const found = find();
    if (!found) return tell('whatIfNone');
    return tell('whatIfOne', { question: say(found.question.ask), answer: list(found.options.map(({ label }) => say(label))), name: say(found.technique.name) });
  }
}
