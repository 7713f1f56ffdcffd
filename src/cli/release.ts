import path from 'node:path';
import { fillMap } from '../../embed/build/fill-map';
import { releaseBeside } from '../../embed/build/release';
import type { Filling } from './build';
import { outputTo } from './files';

/**
 * Where `build --release` writes: the script to its name, and beside it what a site or a bundler may take instead. Earlier
 * versioned copies are left: pages may name them still.
 */
export function releaseTo(output: string, inputs: readonly string[], version: string): (script: string, filling: Filling) => void {
  const write = outputTo(output, inputs);
  return (script, { template, contents, rules }) => {
    write(script);
    for (const { name, text } of releaseBeside(path.basename(output), { script, map: fillMap(template.map, template.script, contents), version, rules })) {
      outputTo(path.join(path.dirname(output), name))(text);
    }
  };
}
