import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Returned, Sent } from '../../demo/studio/check/asks';
import { LatestWorker } from '../../demo/studio/check/latest-worker';

/** A worker that answers when the test says so. */
class HandWorker {
  static all: HandWorker[] = [];
  sent: Sent[] = [];
  ended = false;
  onmessage: (event: { data: Returned }) => void = () => {};
  onerror: (event: { message: string }) => void = () => {};

  constructor() {
    HandWorker.all.push(this);
  }

  postMessage(sent: Sent): void {
    this.sent.push(sent);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(answer: unknown): void {
    this.onmessage({ data: { number: this.sent.at(-1)?.number ?? 0, answer } });
  }
}

const files = { rules: { name: 'rules', text: '' }, menu: { name: 'menu', text: '' } };
const heard = () => ({ take: vi.fn(), fail: vi.fn() });

beforeEach(() => {
  HandWorker.all = [];
  vi.stubGlobal('Worker', HandWorker);
});

afterEach(() => vi.unstubAllGlobals());

describe('a worker of which only the latest question counts', () => {
  it('gives the answer, and is kept for the next question', () => {
    const lane = new LatestWorker('read');
    const [first, second] = [heard(), heard()];
    lane.ask({ files }, first.take, first.fail);
    HandWorker.all[0]?.answer('one');
    lane.ask({ files }, second.take, second.fail);
    HandWorker.all[0]?.answer('two');
    expect(first.take).toHaveBeenCalledWith('one');
    expect(second.take).toHaveBeenCalledWith('two');
    expect(HandWorker.all).toHaveLength(1);
  });

  it('is ended by a newer question while busy, and the older one is never answered', () => {
    const lane = new LatestWorker('read');
    const [first, second] = [heard(), heard()];
    lane.ask({ files }, first.take, first.fail);
    lane.ask({ files }, second.take, second.fail);
    const [busy, fresh] = HandWorker.all;
    expect(busy?.ended).toBe(true);
    busy?.answer('late');
    fresh?.answer('new');
    expect(first.take).not.toHaveBeenCalled();
    expect(second.take.mock.calls).toEqual([['new']]);
  });

  it('says why it failed, and can be asked again', () => {
    const lane = new LatestWorker('read');
    const [first, second, third] = [heard(), heard(), heard()];
    lane.ask({ files }, first.take, first.fail);
    HandWorker.all[0]?.onmessage({ data: { number: 1, failed: 'stumbled' } });
    expect(first.fail).toHaveBeenCalledWith('stumbled');
    lane.ask({ files }, second.take, second.fail);
    HandWorker.all[0]?.onerror({ message: 'broken' });
    expect(second.fail).toHaveBeenCalledWith('broken');
    lane.ask({ files }, third.take, third.fail);
    HandWorker.all[1]?.answer('well again');
    expect(third.take).toHaveBeenCalledWith('well again');
  });
});
