declare module 'virtual:baked-rulebook' {
  import type { Menu } from '../src/engine/rulebook';
  import type { OwnPart } from '../src/language/safety-core';

  /** The studio that the script was built for; null in the generic script. */
  const baked: { readonly own: OwnPart; readonly country?: string; readonly menu: Menu } | null;
  export default baked;
}

declare module 'virtual:source-schemas' {
  import type { JsonSchema } from '../src/language/validate';

  const schemas: () => { readonly rulebook: JsonSchema; readonly menu: JsonSchema };
  export default schemas;
}

declare module 'virtual:safety-core' {
  import type { WrittenCore } from '../src/language/safety-core';

  const safety: () => WrittenCore;
  export default safety;
}

declare module 'virtual:locales' {
  import type { Shell } from '../src/locales/en';

  /** The shell's words in each language that the script speaks. */
  const locales: Readonly<Record<string, Shell>>;
  export default locales;
}
