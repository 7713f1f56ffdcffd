export function buildInLanguages(file: string, languages: readonly string[]): void;
