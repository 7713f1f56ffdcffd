import { schemaForEditors } from '../language/json-schema';

/** `massage-finder schema`: the schema of a rulebook with a description for each key, as `rules/rulebook.schema.json` has it. */
export const schema = (): string => JSON.stringify(schemaForEditors(), null, 2);
