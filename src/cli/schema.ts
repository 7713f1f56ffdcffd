import { schemasForEditors } from '../language/json-schema';

/** `massage-finder schema`: the schema of a rulebook or a menu with a description for each key, as the files in `rules/` have it. */
export const schema = (of: 'rulebook' | 'menu' = 'rulebook'): string => JSON.stringify(schemasForEditors()[of], null, 2);
