import { Component, type ComponentChildren } from 'preact';
import type { Technique } from '../../engine/rulebook';
import type { View } from '../view';
import type { Offers } from './offers';
import { TickBox } from './tick-box';

type Props = { view: View; best: Technique; offer: NonNullable<Offers['share']> };

/** A box whose tick tells statistics of the best match, at once and once a run; from then on it says what was told. */
export class ShareResult extends Component<Props> {
  override render({ view, best, offer }: Props): ComponentChildren {
    const { rulebook, say, tell, announce } = view;
    const shared = rulebook.techniques.find(({ id }) => id === offer.shared());
    return (
      <div class="screen-only">
        <TickBox
          id="mf-share"
          label={tell('shareResult', { studio: say(rulebook.studio.name), name: say((shared ?? best).name) })}
          help={tell(shared ? 'shareResultTold' : 'shareResultHelp')}
          ticked={shared !== undefined}
          fixed={shared !== undefined}
          onTick={() => {
            offer.share(best.id);
            announce(tell('shareResultTold'));
            this.setState({});
          }}
        />
      </div>
    );
  }
}
