import { useEffect, useState } from 'preact/hooks';

/** Tells a screen reader words once they have stood for a moment. What was told last is not told again. */
export function Announce({ words }: { words: string }) {
  const [told, setTold] = useState('');
  useEffect(() => {
    if (words === '') return;
    const timer = setTimeout(() => setTold(words), 800);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="visually-hidden" role="status">
      {told}
    </p>
  );
}
