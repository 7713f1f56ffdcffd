import { Component, type ComponentChildren, createRef } from 'preact';
import { createView, type ViewOptions } from './view';

type Props = {
  options: ViewOptions;
  /** `popup` in the middle, `slider` at the end of the line, `tab` the same with a button at the edge of the window. */
  mode: 'popup' | 'slider' | 'tab';
  /** Is given the frame while it is drawn. */
  hold: (frame: Frame | undefined) => void;
  /** Hears that the visitor, or the page, has closed it. */
  onClose: () => void;
  children: ComponentChildren;
};

/** A window of its own for the widget. The platform's dialog keeps focus inside and closes by Escape and the back gesture, where `closedby` is known also without the focus. */
export class Frame extends Component<Props> {
  private readonly dialogRef = createRef<HTMLDialogElement>();
  /** What had the focus before. */
  private before: HTMLElement | undefined;
  private modal = false;
  /** The pointer went down beside the window. */
  private beside = false;

  override componentDidMount(): void {
    this.props.hold(this);
    document.addEventListener('keydown', this.closeByEscape);
  }

  override componentWillUnmount(): void {
    this.props.hold(undefined);
    document.removeEventListener('keydown', this.closeByEscape);
  }

  /**
   * Opens the window.
   *
   * @param modal by the visitor's own act: it takes the focus. Else it stands before the page, which goes on as it was
   * @param opener gets the focus back
   */
  open(modal: boolean, opener = document.activeElement as HTMLElement): void {
    const dialog = this.dialogRef.current as HTMLDialogElement;
    if (dialog.open && (this.modal || !modal)) return;
    this.before = opener;
    this.modal = modal;
    dialog.open = !modal;
    if (!modal) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.title')?.focus();
  }

  close(): void {
    const dialog = this.dialogRef.current as HTMLDialogElement;
    const inside = this.modal || dialog.matches(':focus-within');
    dialog.close();
    if (inside) this.before?.focus({ preventScroll: true });
  }

  override render({ options, mode, onClose, children }: Props): ComponentChildren {
    const { tell } = createView(options, () => undefined);
    return (
      <>
        {mode === 'tab' && (
          <button type="button" class="primary launcher" part="launcher" aria-haspopup="dialog" onClick={(event) => this.open(true, event.currentTarget)}>
            <span>{tell('finder')}</span>
          </button>
        )}
        <dialog
          ref={this.dialogRef}
          class={`ground panel ${mode}`}
          part="dialog"
          aria-label={tell('finder')}
          onClose={onClose}
          closedby="closerequest"
          onKeyDown={this.closeByEscape}
          onPointerDown={({ target, currentTarget }) => {
            this.beside = target === currentTarget;
          }}
          onClick={({ target, currentTarget }) => this.beside && target === currentTarget && this.close()}
        >
          <button type="button" class="close" aria-label={tell('close')} onClick={() => this.close()}>
            <span aria-hidden="true">×</span>
          </button>
          {children}
        </dialog>
      </>
    );
  }

  private readonly closeByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.dialogRef.current?.open) return;
    event.preventDefault();
    this.close();
  };
}
