import { Heading } from '../heading';
import type { View } from '../view';
import { Paragraphs } from './paragraphs';

/** What a visitor should know before anything else. */
export function Callout({ view, title, texts }: { view: View; title: string; texts: readonly string[] }) {
  return (
    <section class="callout">
      <Heading view={view} below={1}>
        {title}
      </Heading>
      <Paragraphs texts={texts} />
    </section>
  );
}
