import type { ComponentChildren } from 'preact';
import { Heading } from '../heading';
import type { View } from '../view';

/** One of several things in a part of the result, under a heading of its own. */
export function Entry({ view, title, children }: { view: View; title: string; children: ComponentChildren }) {
  return (
    <section class="entry">
      <Heading view={view} below={2}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
