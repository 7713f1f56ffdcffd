import { useEffect, useRef } from 'preact/hooks';

/** Something that is asked before it is done: each answer is a button, and Cancel does nothing. */
export type Asked = { readonly title: string; readonly words: string; readonly answers: readonly { readonly label: string; readonly act: () => void }[] };

/** A dialog that asks, and goes once it is answered. */
export function Ask({ asked, done }: { asked: Asked | undefined; done: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked) dialog.current?.showModal();
  }, [asked]);
  return (
    <dialog ref={dialog} onClose={done} aria-labelledby="ask-title">
      {asked && (
        <>
          <h2 id="ask-title">{asked.title}</h2>
          <p>{asked.words}</p>
          <div class="buttons">
            {asked.answers.map(({ label, act }) => (
              <button
                key={label}
                type="button"
                class="button-second"
                onClick={() => {
                  dialog.current?.close();
                  act();
                }}
              >
                {label}
              </button>
            ))}
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}
