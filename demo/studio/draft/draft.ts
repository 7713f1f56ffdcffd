import { history, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { EditorState, type Extension, Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/**
 * A file being edited, with its undo history: one history, whether the text is changed in the code editor, by a form or
 * by opening another file.
 */
export class Draft {
  private state: EditorState;
  private view: EditorView | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    public name: string,
    text: string,
  ) {
    this.state = EditorState.create({ doc: text, extensions: [history()] });
  }

  get text(): string {
    return this.current.doc.toString();
  }

  get canUndo(): boolean {
    return undoDepth(this.current) > 0;
  }

  get canRedo(): boolean {
    return redoDepth(this.current) > 0;
  }

  /** Makes the text this one, as one step that can be undone. Only the part that differs is touched. */
  replace(text: string): void {
    const before = this.text;
    if (text === before) return;
    let start = 0;
    while (start < before.length && start < text.length && before[start] === text[start]) start += 1;
    let end = 0;
    while (end < before.length - start && end < text.length - start && before[before.length - 1 - end] === text[text.length - 1 - end]) end += 1;
    const changes = { from: start, to: before.length - end, insert: text.slice(start, text.length - end) };
    this.dispatch(this.current.update({ changes, annotations: Transaction.userEvent.of('input.type') }));
  }

  undo(): void {
    undo({ state: this.current, dispatch: (transaction) => this.dispatch(transaction) });
  }

  redo(): void {
    redo({ state: this.current, dispatch: (transaction) => this.dispatch(transaction) });
  }

  /** The state for a code editor over this draft, which then holds the text. */
  stateFor(extensions: Extension): EditorState {
    return EditorState.create({ doc: this.text, extensions: [history(), extensions] });
  }

  /** Leaves the text to a code editor. */
  attach(view: EditorView): void {
    this.view = view;
  }

  /** Tells all who listen that the text is another. */
  changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** Hears of every change of the text. Returns how to stop. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private get current(): EditorState {
    return this.view?.state ?? this.state;
  }

  private dispatch(transaction: Transaction): void {
    // The editor tells of its changes itself.
    if (this.view) this.view.dispatch(transaction);
    else {
      this.state = transaction.state;
      this.changed();
    }
  }
}
