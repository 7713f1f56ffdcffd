import { Component, type ComponentChildren, createRef } from 'preact';
import type { Option } from '../../engine/rulebook';
import { OptionRows, type OptionsProps } from '../option-rows';
import { endsPress, pressDown } from '../real-pointer';
import { Figure } from './figure';

type Props = OptionsProps & { options: readonly Option[] };

/** The option that the pointer is over, and the one that has the focus. */
type State = { pointed?: string | undefined; focused?: string | undefined };

/**
 * The body from behind and from the front, with the options as labels between the two. The inputs are the control; the
 * drawing mirrors them, and a press on it is a press on the option that maps the region.
 */
export class BodyMap extends Component<Props, State> {
  override state: State = {};
  private readonly map = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    // Not a control of its own, so nothing that a reader of the page should find: the inputs are.
    this.map.current?.addEventListener('pointerdown', (event) => regionAt(event) && pressDown(event, regionAt(event)));
    this.map.current?.addEventListener('click', (event) => regionAt(event) && endsPress(event, regionAt(event)) && this.press(optionAt(event)));
  }

  override render(): ComponentChildren {
    const { view, options, chosen } = this.props;
    const { pointed, focused } = this.state;
    const figure = { options, chosen, pointed, focused };
    return (
      <div
        class="map"
        ref={this.map}
        onPointerOver={(event) => this.setState({ pointed: optionAt(event) })}
        onPointerLeave={() => this.setState({ pointed: undefined })}
        onFocusIn={(event) => this.setState({ focused: optionAt(event) })}
        onFocusOut={() => this.setState({ focused: undefined })}
      >
        <Figure side="behind" caption={view.tell('fromBehind')} {...figure} />
        <OptionRows {...this.props} class="options labels" lit={pointed} />
        <Figure side="front" caption={view.tell('fromFront')} {...figure} />
      </div>
    );
  }

  private press(option: string | undefined): void {
    const { onPress, onChoose } = this.props;
    const input = this.map.current?.querySelector<HTMLInputElement>(`input[value="${option}"]`);
    if (option === undefined || !input) return;
    input.focus({ preventScroll: true });
    (onPress ?? onChoose)(option);
  }
}

const regionAt = ({ target }: Event): Element | null => (target as Element).closest('.region');

/** The option whose row or region an event came from. */
const optionAt = ({ target }: Event): string | undefined => (target as Element).closest<HTMLElement>('[data-option]')?.dataset['option'];
