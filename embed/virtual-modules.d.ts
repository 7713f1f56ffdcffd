declare module 'virtual:baked-rulebook' {
  import type { Menu, Rulebook } from '../src/engine/rulebook';

  /** The studio that the script was built for; null in the generic script. */
  const baked: { readonly rulebook: Rulebook; readonly menu: Menu } | null;
  export default baked;
}

declare module 'virtual:source-schemas' {
  import type { JsonSchema } from '../src/language/validate';

  const schemas: { readonly rulebook: JsonSchema; readonly menu: JsonSchema };
  export default schemas;
}

declare module 'virtual:safety-core' {
  import type { SafetySource } from '../src/language/schema';

  const safety: SafetySource;
  export default safety;
}

/** The version of the package. */
declare const __VERSION__: string;
