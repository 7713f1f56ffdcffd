/** Sentences, a paragraph each. */
export function Paragraphs({ texts, class: classes }: { texts: readonly string[]; class?: string }) {
  return (
    <>
      {texts.map((text) => (
        <p class={classes} key={text}>
          {text}
        </p>
      ))}
    </>
  );
}

/** Sentences as a list. */
export function Points({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
