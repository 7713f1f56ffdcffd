// The element in JSX. Preact's real types are those of this project.
import 'massage-finder';

export const good = (
  <massage-finder lang="es" heading-level="3" theme="dark" onmassage-finder-complete={({ detail }) => detail.rules}>
    <a href="https://book.example/">Book a massage</a>
  </massage-finder>
);

// @ts-expect-error `advance` takes choice or button.
export const bad = <massage-finder advance="never" />;

export const others = <div class="page">Other elements keep their types.</div>;
