import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from './arguments';
import { coloursFor } from './colours';
import { COMMANDS } from './commands';
import { COUNTS, serveCounting } from './counting';
import { commandNamed, helpFor, overview } from './help';

const ASKS_HELP = ['--help', '-h'];

/** What the call says, and its exit code. */
async function run([name, ...args]: string[]): Promise<{ text: string; exitCode: number }> {
  if (name === undefined) return { text: overview(COMMANDS), exitCode: 2 };
  const about = name === 'help' ? args.find((arg) => !ASKS_HELP.includes(arg)) : undefined;
  if (about !== undefined) return { text: helpFor(commandNamed(about, COMMANDS)), exitCode: 0 };
  if (name === 'help' || ASKS_HELP.includes(name)) return { text: overview(COMMANDS), exitCode: 0 };
  const command = commandNamed(name, COMMANDS);
  if (args.some((arg) => ASKS_HELP.includes(arg))) return { text: helpFor(command), exitCode: 0 };
  return command.run(args, coloursFor(process.stdout, process.env));
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  try {
    const { text, exitCode } = await run(args);
    console.log(text);
    process.exitCode = exitCode;
  } catch (error) {
    const usage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!usage) throw error;
    const [command] = COMMANDS.filter(({ name }) => name === args[0]);
    console.error(`${(error as Error).message}\nFor help: massage-finder ${command ? `help ${command.name}` : '--help'}`);
    process.exitCode = 2;
  }
}

if (workerData === COUNTS && parentPort) serveCounting(parentPort);
else await main();
