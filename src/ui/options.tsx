import type { Option } from '../engine/rulebook';
import { BodyMap } from './body-map/body-map';
import { OptionRows, type OptionsProps } from './option-rows';

/** The options of a question: those with a region on the body map, where it is drawn as one, and the others as rows below. */
export function Options(props: OptionsProps) {
  const { options, picture } = props.question;
  const mapped = picture === 'body' ? options.filter(({ region }) => region) : [];
  const others = options.filter((option) => !mapped.includes(option));
  return (
    <>
      {mapped.length > 0 && <BodyMap {...props} options={mapped} />}
      {others.length > 0 && <OptionRows {...props} class={looksOf(others)} options={others} />}
    </>
  );
}

/** Rows with much to read stand below each other; images make tiles. */
function looksOf(options: readonly Option[]): string {
  if (options.some(({ image }) => image)) return 'options tiles';
  return options.some(({ help }) => help) ? 'options roomy' : 'options';
}
