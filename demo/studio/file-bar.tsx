import { useRef } from 'preact/hooks';
import type { Draft } from './draft/draft';
import { useDraft } from './draft/use-draft';

type FileBarProps = { draft: Draft; changed: boolean; save: () => void; open: (files: readonly File[]) => void; startOver: () => void };

/** What can be done with a file: undo, open, save, start over. */
export function FileBar({ draft, changed, save, open, startOver }: FileBarProps) {
  useDraft(draft);
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset class="file-bar">
      <legend class="visually-hidden">File {draft.name}</legend>
      <button type="button" class="quiet" aria-disabled={!draft.canUndo} onClick={() => draft.undo()}>
        Undo
      </button>
      <button type="button" class="quiet" aria-disabled={!draft.canRedo} onClick={() => draft.redo()}>
        Redo
      </button>
      <button type="button" class="quiet" onClick={() => input.current?.click()}>
        Open files…
      </button>
      <input
        ref={input}
        class="file-input"
        type="file"
        hidden
        multiple
        accept=".yaml,.yml,.json"
        aria-label="Files to open"
        onChange={(event) => {
          open([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="quiet" onClick={save}>
        Save {draft.name}
      </button>
      <button type="button" class="quiet" onClick={startOver}>
        Start over…
      </button>
      <span class="kept help">{changed ? 'Changed, and kept in this browser.' : 'As opened.'}</span>
    </fieldset>
  );
}
