import type { ComponentChildren, Ref } from 'preact';
import type { View } from './view';

type Props = {
  children: ComponentChildren;
  /** Levels below the heading of the screen. */
  below?: number;
  /** Given to the title of a screen, which takes focus when the screen changes. */
  focusRef?: Ref<HTMLHeadingElement | null>;
};

/** A heading of the level that fits the page. */
export function Heading({ view, children, below = 0, focusRef }: { view: View } & Props) {
  const { headingLevel } = view;
  const Tag = `h${Math.min(6, headingLevel + below)}` as 'h2';
  return (
    <Tag class={focusRef ? 'heading title' : 'heading'} {...(focusRef && { ref: focusRef, tabIndex: -1 })}>
      {children}
    </Tag>
  );
}
