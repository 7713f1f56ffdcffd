import type { ComponentChildren } from 'preact';
import { Heading } from '../heading';
import type { View } from '../view';

type Props = {
  view: View;
  title: string;
  children: ComponentChildren;
  /** It was opened for the first time, or again. */
  onOpen?: () => void;
};

/** A part of the result that opens on demand. */
export function Fold({ view, title, children, onOpen }: Props) {
  return (
    <details class="fold" onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary>
        <Heading view={view} below={1}>
          {title}
        </Heading>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
