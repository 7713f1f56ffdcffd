import type { Plugin } from 'vite';

/**
 * Functions of xstate that the finder's machine cannot reach. It has no child actors, delays, parallel or history
 * states, combined guards, saved snapshots or inspection, so their bodies would only be carried along.
 */
const UNREACHED: Readonly<Record<string, readonly string[]>> = {
  raise: [
    'raise',
    'resolveRaise',
    'executeRaise',
    'resolveCancel',
    'executeCancel',
    'resolveSpawn',
    'executeSpawn',
    'resolveStop',
    'executeStop',
    'persistContext',
    'getPersistedSnapshot',
    'formatRouteTransitions',
    'checkOr',
    'checkAnd',
    'checkNot',
    'checkStateIn',
    'transitionParallelNode',
    'resolveReferencedActor',
    '._reportError',
    '.stop',
    '._stop',
    '._complete',
    '.toJSON',
    '.getPersistedSnapshot',
    '.attachDevTools',
    '.select',
    'resolveHistoryDefaultTransition',
    'getMachineOutput',
    'spawnChild',
    'createDoneActorEvent',
    'createErrorActorEvent',
    ':schedule',
    ':cancel',
    ':_set',
    ':inspect',
    ':getAll',
    ':getSnapshot',
    ':start',
  ],
  assign: ['createSpawner'],
  log: ['resolveSendTo', 'executeSendTo'],
  StateMachine: [
    '.provide',
    '.resolveState',
    '.restoreSnapshot',
    '.getPersistedSnapshot',
    '.toJSON',
    '.get definition',
    '.get events',
    '.get ownEvents',
    '.get on',
    '.getStateNodeById',
  ],
};

/** The creators that `setup()` hands out beside `createMachine`; the machine imports the two it needs. */
const CREATORS = /(function setup\([\s\S]*?return \{)[\s\S]*?(?= +createMachine:)/;

const INSPECTION = /^( *)[\w.]+\._sendInspectionEvent\(\{[\s\S]*?^\1\}\);$/gm;

/** Leaves out of the script what xstate carries for other machines. Fails the build when xstate no longer looks as expected. */
export function leanXstate(): Plugin {
  const seen = new Set<string>();
  return {
    name: 'massage-finder:lean-xstate',
    transform(code, id) {
      const file = /xstate\/dist\/(xstate|raise|assign|log|StateMachine)(?:-[0-9a-f]{8})?\.esm\.js$/.exec(id)?.[1];
      if (file === undefined) return undefined;
      seen.add(file);
      if (file === 'xstate') return replaceOnce(code, CREATORS, '$1\n', 'setup');
      const lean = (UNREACHED[file] ?? []).reduce(empty, code);
      return file === 'raise' ? tame(lean.replace(INSPECTION, '')) : lean;
    },
    buildEnd(error) {
      if (!error && seen.size < 5) throw new Error(`xstate has changed: of its files only ${[...seen].join(', ') || 'none'} were found. Bring lean-xstate.ts up to date.`);
    },
  };
}

/** The code with the body of a function removed; of a method where the name starts with a dot, of a property with a colon. */
function empty(code: string, name: string): string {
  const [indent, head] = name.startsWith('.')
    ? ['  ', `${name.slice(1)}\\([^\\n]*\\) \\{`]
    : name.startsWith(':')
      ? ['    ', `${name.slice(1)}: [^\\n]* => \\{`]
      : ['', `function ${name}\\([^;]*?\\) \\{`];
  return replaceOnce(code, new RegExp(`^(${indent}${head})\\n[\\s\\S]*?\\n${indent}\\}`, 'm'), '$1}', name);
}

/** An error of a listener goes to the console: thrown later by a timer, as xstate does, it would be one of the page's own. */
function tame(code: string): string {
  return replaceOnce(code, /^(function reportUnhandledError\((\w+)\) \{)\n[\s\S]*?\n\}$/m, '$1 console.error("massage-finder:", $2); }', 'reportUnhandledError');
}

function replaceOnce(code: string, pattern: RegExp, by: string, what: string): string {
  if (!pattern.test(code)) throw new Error(`xstate has changed: ${what} is not where lean-xstate.ts looks for it. Bring its list up to date.`);
  return code.replace(pattern, by);
}
