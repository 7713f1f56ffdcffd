import { en, type Shell } from './en';
import { es } from './es';

/** The shell's words by language. */
export const LOCALES: Readonly<Record<string, Shell>> = { en, es };
