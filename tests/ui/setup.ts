import { cleanup, configure } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';

// On a busy machine.
configure({ asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 30_000 });

// jsdom has no CSS.escape, which arrow keys between radios need.
Object.defineProperty(globalThis, 'CSS', { value: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') }, configurable: true });

// Tests of what a screen holds need not wait for the part of it that is drawn later; `later.test.tsx` does.
vi.mock('../../src/ui/after-frame', () => ({ afterFrame: (act: () => void) => act() }));

afterEach(cleanup);
