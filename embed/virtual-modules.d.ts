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

declare module 'virtual:script-templates' {
  import type { Templates } from './build/script-template';

  const templates: Templates;
  export default templates;
}

/** Whether the script is built with what marketers use: analytics, e-mail, campaigns. What stands behind it is in no other script. */
declare const __MARKETING__: boolean;
