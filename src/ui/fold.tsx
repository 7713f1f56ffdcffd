import type { ComponentChildren } from 'preact';
import { Heading } from './heading';
import type { View } from './view';

/** A part of the result that opens on demand. */
export function Fold({ view, title, children, open = false }: { view: View } & { title: string; children: ComponentChildren; open?: boolean }) {
  return (
    <details class="fold" open={open}>
      <summary>
        <Heading view={view} below={1}>
          {title}
        </Heading>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
