import type { ComponentChildren } from 'preact';

/** A box that scrolls sideways where its table is wider than the page. */
export function ScrollBox({ label, busy = false, children }: { label: string; busy?: boolean; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reached by keyboard.
    <section class="scroll" aria-label={label} aria-busy={busy} tabIndex={0}>
      {children}
    </section>
  );
}
