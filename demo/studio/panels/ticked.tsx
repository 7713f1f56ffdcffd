/** A sentence with what stands between backticks shown as written in the file. */
export function Ticked({ words }: { words: string }) {
  const parts = words.split('`').map((part, index) => ({ part, place: `${index}:${part}`, code: index % 2 === 1 }));
  return <>{parts.map(({ part, place, code }) => (code ? <code key={place}>{part}</code> : part))}</>;
}
