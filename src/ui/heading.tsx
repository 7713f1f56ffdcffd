import type { ComponentChildren, Ref } from 'preact';
import { useView } from './view';

type Props = {
  children: ComponentChildren;
  /** Levels below the heading of the screen. */
  below?: number;
  class?: string;
  /** Given to the heading that takes focus when the screen changes. */
  focusRef?: Ref<HTMLHeadingElement | null>;
};

/** A heading of the level that fits the page. */
export function Heading({ children, below = 0, class: name, focusRef }: Props) {
  const { headingLevel } = useView();
  const Tag = `h${Math.min(6, headingLevel + below)}` as 'h2';
  return (
    <Tag class={name} {...(focusRef && { ref: focusRef, tabIndex: -1 })}>
      {children}
    </Tag>
  );
}
