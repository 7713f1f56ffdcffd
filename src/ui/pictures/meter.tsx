/** How far up a scale a step is: so many bars of so many, rising. */
export function Meter({ step, of }: { step: number; of: number }) {
  const width = 32 / of;
  return (
    <svg class="drawing meter" viewBox="0 0 32 32" aria-hidden="true">
      {/* Not Array.from, whose second argument is lost where Prototype.js has replaced it. */}
      {[...Array(of).keys()].map((index) => {
        const height = 8 + (20 * (index + 1)) / of;
        return <rect key={index} class={index < step ? 'meter-full' : 'meter-empty'} x={index * width + 1} y={30 - height} width={width - 2} height={height} rx="2" />;
      })}
    </svg>
  );
}
