declare module 'virtual:baked-rulebook' {
  import type { Baked } from './build/bake';

  const baked: Baked['studio'];
  export default baked;
}

declare module 'virtual:source-schemas' {
  import type { Schemas } from '../src/language/shapes';

  const schemas: () => Schemas;
  export default schemas;
}

declare module 'virtual:safety-core' {
  import type { Baked } from './build/bake';

  const safety: Baked['core'];
  export default safety;
}

declare module 'virtual:locales' {
  import type { Baked } from './build/bake';

  const locales: Baked['shells'];
  export default locales;
}

declare module 'virtual:drawings' {
  import type { Baked } from './build/bake';

  const drawings: Baked['drawings'];
  export default drawings;
}

declare module 'virtual:script-template' {
  /** The script with placeholders for what it holds, for `fillScript`. */
  const template: string;
  export default template;
  /** The source map of it, as JSON, for `fillMap`. */
  export const map: string;
}
