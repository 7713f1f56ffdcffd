import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckedFinding, PausedExample } from '../../../src/check/check-rulebook';
import type { Proofs } from '../../../src/verify/proofs';
import type { Files, Working } from './asks';
import { LatestWorker } from './latest-worker';

/** What is known of the files as they are, or as they last were while the check of an edit is still running. */
export type Checks = {
  /** Each with `rules` or `menu` as its file. */
  readonly findings: readonly CheckedFinding[];
  readonly proofs?: Proofs | undefined;
  readonly pausedExamples: readonly PausedExample[];
  /** The last version without an error of language, and its files. */
  readonly working?: (Working & { readonly files: Files }) | undefined;
  /** The files as they are were read, and are the ones in `working`. */
  readonly readable: boolean;
  /** Every check of the files as they are is done. */
  readonly done: boolean;
  /** Why a check could not be made, where one could not. */
  readonly failed?: string | undefined;
};

/** Milliseconds without a keystroke before a check starts. */
const PAUSE = 350;

const NOTHING: Checks = { findings: [], pausedExamples: [], readable: false, done: false };

/** Checks the files whenever they change, elsewhere, so that typing never waits. */
export function useChecks(files: Files): Checks {
  const [checks, setChecks] = useState(NOTHING);
  const checked = useRef<Files>(undefined);
  const [readLane, proveLane] = useMemo(() => [new LatestWorker('read'), new LatestWorker('prove')] as const, []);

  useEffect(() => {
    // An owner may give both files one name; findings must still tell them apart.
    const named: Files = { rules: { ...files.rules, name: 'rules' }, menu: { ...files.menu, name: 'menu' } };
    const prove = () =>
      proveLane.ask(
        { files: named },
        ({ findings, proofs, pausedExamples }) => setChecks((before) => ({ ...before, findings, proofs, pausedExamples, done: true })),
        (failed) => setChecks((before) => ({ ...before, failed, done: true })),
      );
    const read = () =>
      readLane.ask(
        { files: named },
        ({ findings, working }) => {
          checked.current = files;
          // Without proofs to come, or with the first, what was read is shown at once; else it waits for them, so that the list does not flicker.
          setChecks((before) => ({
            ...before,
            findings: working && before.done ? before.findings : findings,
            working: working ? { ...working, files } : before.working,
            readable: working !== undefined,
            done: working === undefined,
            failed: undefined,
            ...(!working && { proofs: undefined, pausedExamples: [] }),
          }));
          if (working) prove();
        },
        (failed) => setChecks((before) => ({ ...before, failed, readable: false, done: true })),
      );
    setChecks((before) => ({ ...before, readable: false, done: false }));
    const timer = setTimeout(read, checked.current ? PAUSE : 0);
    return () => {
      clearTimeout(timer);
      readLane.end();
      proveLane.end();
    };
  }, [files, readLane, proveLane]);
  return checks;
}

/** Whether nothing stands against going live with the files as they are. */
export const isSound = ({ findings, readable, done, failed }: Checks): boolean => readable && done && failed === undefined && errorCount(findings) === 0;

/** How many of the findings are errors. */
export const errorCount = (findings: readonly CheckedFinding[]): number => findings.filter(({ severity }) => severity === 'error').length;
