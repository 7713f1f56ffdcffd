import { Component, type ComponentChildren } from 'preact';
import type { WhatIf } from '../../engine/what-if';
import type { View } from '../view';
import { Fold } from './fold';

type Props = { view: View; find: () => WhatIf | undefined };

/** What one other answer would change. Found when a visitor opens it: that takes many recommendations. */
export class WhatIfLine extends Component<Props, { found?: WhatIf | 'none' }> {
  override state: { found?: WhatIf | 'none' } = {};

  override render(): ComponentChildren {
    const { view } = this.props;
    const { found } = this.state;
    return (
      <Fold view={view} title={view.tell('whatIf')} onOpen={() => this.setState({ found: this.props.find() ?? 'none' })}>
        {found && <p>{inWords(view, found)}</p>}
      </Fold>
    );
  }
}

function inWords({ say, tell, list }: View, found: WhatIf | 'none'): string {
  if (found === 'none') return tell('whatIfNone');
  return tell('whatIfOne', { question: say(found.question.ask), answer: list(found.options.map(({ label }) => say(label))), name: say(found.technique.name) });
}
