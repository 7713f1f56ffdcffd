import type { Option } from '../../engine/rulebook';
import { BEHIND, bodyOutline, FRONT } from './drawing';

/** As drawn: a body 120 wide and 300 high. */
const WIDTH = 120;
const HEIGHT = 300;

type Props = {
  side: 'behind' | 'front';
  caption: string;
  /** In the order of their labels, which stand beside the figure from its top to its bottom. */
  options: readonly Option[];
  chosen: readonly string[];
  pointed: string | undefined;
  focused: string | undefined;
};

/** One view of the body, with a line from each label to its region. */
export function Figure({ side, caption, options, chosen, pointed, focused }: Props) {
  const { lines, place } = side === 'behind' ? BEHIND : FRONT;
  const inner = side === 'behind' ? WIDTH : 0;
  return (
    <>
      <div class={`figure ${side}`}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio={side === 'behind' ? 'xMaxYMid slice' : 'xMinYMid slice'} aria-hidden="true">
          <path class="body" d={bodyOutline()} />
          {options.map((option, index) => {
            const drawn = (option.region ?? []).flatMap((region) => place(region) ?? []);
            if (!drawn[0]) return null;
            const [x, y] = drawn[0].anchor;
            const { id } = option;
            const states = [chosen.includes(id) && 'chosen', pointed === id && 'pointed', focused === id && 'focused'].filter(Boolean).join(' ');
            return (
              <g key={id} class={`region ${states}`} data-option={id}>
                {drawn.map(({ shape }) => (
                  <path key={shape} d={shape} />
                ))}
                <path class="leader" d={`M${x} ${y}L${inner} ${((index + 0.5) / options.length) * HEIGHT}`} />
                <circle class="anchor" cx={x} cy={y} r="2.5" />
              </g>
            );
          })}
          <path class="body-lines" d={lines} />
        </svg>
      </div>
      <span class={`caption ${side}`}>{caption}</span>
    </>
  );
}
