import { Component, type ComponentChildren } from 'preact';
import { afterFrame } from './after-frame';

type Props = { children: () => ComponentChildren };

/**
 * Draws what is in it in the frame after: what can be read and pressed without it is on screen first. Whatever stands below
 * moves, unless its place is kept free.
 */
export class Later extends Component<Props, { now: boolean }> {
  override state: { now: boolean } = { now: false };

  override componentDidMount(): void {
    afterFrame(() => this.setState({ now: true }));
  }

  override render(): ComponentChildren {
    return this.state.now ? this.props.children() : null;
  }
}
