import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const mark = (name: string) => Decoration.mark({ class: name });

/** How each part of YAML is told apart; a key before the words within it. */
const MARKS: Readonly<Record<string, Decoration>> = {
  Key: mark('word-key'),
  Literal: mark('word-plain'),
  QuotedLiteral: mark('word-plain'),
  BlockLiteralContent: mark('word-plain'),
  Comment: mark('word-comment'),
};

function colour({ state, visibleRanges }: EditorView): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const found = MARKS[node.name];
        if (found) marks.add(node.from, node.to, found);
        return found === undefined;
      },
    });
  }
  return marks.finish();
}

/** Keys, words and comments apart, by classes that the editor's look gives colours to. */
export const wordColours = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;

    constructor(view: EditorView) {
      this.marks = colour(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.marks = colour(update.view);
    }
  },
  { decorations: ({ marks }) => marks },
);
