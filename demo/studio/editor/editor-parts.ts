import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { Ids } from '../check/ids';
import { completionSource } from './completions';
import { editorLook } from './editor-look';
import { explanations } from './explanations';
import { wordColours } from './word-colours';

/** All that the code editor can do. Tab is left to the page, so that the keyboard never gets stuck here. */
export const editorParts = (ids: () => Ids): Extension => [
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  drawSelection(),
  EditorView.lineWrapping,
  yaml(),
  indentUnit.of('  '),
  closeBrackets(),
  search({ top: true }),
  highlightSelectionMatches(),
  autocompletion({ override: [completionSource(ids)], icons: false }),
  explanations(ids),
  wordColours,
  editorLook,
  keymap.of([...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
  EditorView.contentAttributes.of({ 'aria-label': 'The text of my rules. Tab leaves it.', tabindex: '0', spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off' }),
];
