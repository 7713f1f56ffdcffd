import type { Group } from './row';
import { clobberedRows } from './rows/clobbered';
import { fromOutsideRows } from './rows/from-outside';
import { livedRows } from './rows/lived';
import { loadedRows } from './rows/loaded';
import { patchedRows } from './rows/patched';
import { policyRows } from './rows/policies';
import { surroundedRows } from './rows/surrounded';

/** Every page that is tried, in the order of the table. */
export const GROUPS: readonly Group[] = [loadedRows, patchedRows, clobberedRows, livedRows, surroundedRows, fromOutsideRows, policyRows];
