import { setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import type { CheckedFinding } from '../../../src/check/check-rulebook';
import type { Ids } from '../check/ids';
import type { Draft } from '../draft/draft';
import { editorParts } from './editor-parts';
import { marksOf } from './marks';

/** A code editor that can be told to show a line. */
export type Editor = { goTo: (line: number, column?: number) => void };

type RulesEditorProps = { draft: Draft; findings: readonly CheckedFinding[]; ids: Ids; ready: (editor: Editor) => void };

/** The rules as text, with completion, explanations and a mark at each finding. */
export function RulesEditor({ draft, findings, ids, ready }: RulesEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const known = useRef(ids);
  known.current = ids;

  useEffect(() => {
    if (!host.current) return;
    // In a shadow root the editor's styles need no style element, which pages may forbid.
    const root = host.current.attachShadow({ mode: 'open' });
    const heard = EditorView.updateListener.of((update) => update.docChanged && draft.changed());
    const editor = new EditorView({ state: draft.stateFor([editorParts(() => known.current), heard]), parent: root as unknown as Element, root });
    draft.attach(editor);
    view.current = editor;
    ready({
      goTo(line, column = 1) {
        const at = editor.state.doc.line(Math.min(Math.max(line, 1), editor.state.doc.lines));
        const anchor = Math.min(at.from + column - 1, at.to);
        editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
        editor.focus();
        host.current?.scrollIntoView({ block: 'nearest' });
      },
    });
  }, [draft, ready]);

  useEffect(() => {
    const { current } = view;
    if (current) current.dispatch(setDiagnostics(current.state, marksOf(current.state.doc, findings)));
  }, [findings]);

  return <div class="editor-host" ref={host} />;
}
