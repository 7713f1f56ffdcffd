import type { Against } from './reason-against';

/** Says under a button why it does nothing now. */
export function HeldBack({ against }: { against: Against | undefined }) {
  return against ? <p class={against.waiting ? 'help' : 'reason-against'}>{against.words}</p> : null;
}
