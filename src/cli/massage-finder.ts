import { parseArgs } from 'node:util';
import { parseAnswers, UsageError } from './arguments';
import { check } from './check';
import { explain } from './explain';
import { loadFiles } from './files';
import { printFinding } from './print-finding';

const HELP = `massage-finder: checks a rulebook and tries it out

  massage-finder check RULEBOOK [--menu FILE]
      Names every mistake, or says that the rulebook is sound. Exit code 1 on a mistake.
      massage-finder check rules/massage.yaml

  massage-finder explain RULEBOOK --answers ANSWERS [--menu FILE] [--lang LANGUAGE]
      What a visitor with these answers sees, and the rules behind each line.
      massage-finder explain rules/massage.yaml --answers location=lower-back,type=knot,duration=months,pressure=firm

The menu is menu.yaml beside the rulebook when --menu is not given.`;

function run(args: string[]): { text: string; exitCode: number } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { menu: { type: 'string' }, answers: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, file, ...more] = positionals;
  if (values.help || command === undefined) return { text: HELP, exitCode: command === undefined && !values.help ? 2 : 0 };
  if (command !== 'check' && command !== 'explain') throw new UsageError(`There is no command "${command}". Commands: check, explain.`);
  if (file === undefined) throw new UsageError(`Which rulebook? Try: massage-finder ${command} rules/massage.yaml`);
  if (more.length > 0) throw new UsageError(`One rulebook at a time, please: what is ${more.join(' ')}? A menu is given with --menu.`);
  const loaded = loadFiles(file, values.menu);
  if (command === 'check') return check(file, loaded);
  if (!loaded.rulebook || !loaded.menu) return { text: loaded.findings.map(printFinding).join('\n'), exitCode: 1 };
  const answers = parseAnswers(values.answers ?? '');
  return { text: explain(loaded.rulebook, loaded.menu, answers, values.lang ?? (loaded.rulebook.languages[0] as string)), exitCode: 0 };
}

try {
  const { text, exitCode } = run(process.argv.slice(2));
  console.log(text);
  process.exitCode = exitCode;
} catch (error) {
  const usage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!usage) throw error;
  console.error(`${(error as Error).message}\nFor help: massage-finder --help`);
  process.exitCode = 2;
}
