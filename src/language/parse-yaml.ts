import { Composer, type Document, Lexer, Parser } from 'yaml';

/**
 * Levels of the parser past which a text is given up. Composing is recursive and ends the process when it meets the end
 * of the stack, so depth must be known before. Far more than the levels that a file may have.
 */
const STACK = 64;

/** A text as YAML, and the document after it, if there is one; or where it is nested too deep to be read. */
export type Parsed = { document: Document.Parsed; second: Document.Parsed | undefined } | { tooDeepAt: number };

/** Parses YAML of any depth. The core schema holds whatever a directive says, so that `no` is text in every file. */
export function parseYaml(text: string): Parsed {
  const parser = new Parser();
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > STACK) return { tooDeepAt: parser.offset };
  }
  tokens.push(...parser.end());
  const composer = new Composer({ schema: 'core', merge: false, resolveKnownTags: false, prettyErrors: false, logLevel: 'error' });
  const [document, second] = composer.compose(tokens, true, text.length);
  return { document: document as Document.Parsed, second };
}
