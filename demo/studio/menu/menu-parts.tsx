const PARTS = [
  ['sessions', 'Sessions and prices'],
  ['extras', 'Extras'],
  ['therapists', 'Therapists'],
  ['notices', 'Notices'],
  ['contact', 'Contact'],
  ['policies', 'Good to know'],
  ['copy-menu', 'Put it on your website'],
] as const;

/** The ways to the parts of the form, which is long. */
export function MenuParts() {
  return (
    <nav class="parts" aria-label="Parts of my menu">
      <ul>
        {PARTS.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}-title`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
