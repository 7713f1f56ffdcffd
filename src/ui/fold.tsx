import type { ComponentChildren } from 'preact';
import { Heading } from './heading';

/** A part of the result that opens on demand. */
export function Fold({ title, children, open = false }: { title: string; children: ComponentChildren; open?: boolean }) {
  return (
    <details class="fold" open={open}>
      <summary>
        <Heading below={1}>{title}</Heading>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
