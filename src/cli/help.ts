import { nearest } from '../language/words';
import { UsageError } from './arguments';
import type { Command } from './command';

const EXIT_CODES = 'Exit codes: 0 all is well, 1 the rules have a mistake, 2 the command was called wrongly.';

/** The list of commands. */
export function overview(commands: readonly Command[]): string {
  const each = commands.map(({ usage, does, examples }) => [...usage.map((call) => `  massage-finder ${call}`), `      ${does}`, `      massage-finder ${examples[0]}`].join('\n'));
  return `massage-finder: checks a rulebook, tries it out, and makes the script for your website

${each.join('\n\n')}

  massage-finder help COMMAND
      More about a command.

The menu is menu.yaml beside the rulebook when --menu is not given.
${EXIT_CODES}`;
}

/** Everything about one command. */
export function helpFor({ usage, does, details, examples }: Command): string {
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n');
  const calls = (lines: readonly string[]) => indented(lines.map((line) => `massage-finder ${line}`));
  return `${calls(usage)}\n\n${does}\n\n${indented(details)}\n\nFor example:\n\n${calls(examples)}\n\n${EXIT_CODES}`;
}

/**
 * The command of a name.
 *
 * @throws UsageError where there is none, with the one that was meant
 */
export function commandNamed(name: string, commands: readonly Command[]): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const names = commands.map((candidate) => candidate.name);
  const near = nearest(name, names);
  throw new UsageError(`There is no command "${name}". ${near ? `Did you mean ${near}?` : `Commands: ${names.join(', ')}.`}`);
}
