import type { AskName, Asks, Returned } from './asks';

type Waiting<Answer> = { readonly number: number; readonly take: (answer: Answer) => void; readonly fail: (reason: string) => void };

/**
 * Asks one kind of question of a worker of its own. Only the latest question counts: a worker that is still busy with an
 * earlier one is ended, so that nobody waits for an answer about a text that is gone.
 */
export class LatestWorker<Name extends AskName> {
  private worker: Worker | undefined;
  private waiting: Waiting<Asks[Name]['answer']> | undefined;
  private count = 0;

  constructor(private readonly name: Name) {}

  /** Asks; `take` hears the answer unless another question follows before it comes. */
  ask(ask: Asks[Name]['ask'], take: (answer: Asks[Name]['answer']) => void, fail: (reason: string) => void): void {
    if (this.waiting) this.end();
    this.count += 1;
    this.waiting = { number: this.count, take, fail };
    this.worker ??= this.start();
    this.worker.postMessage({ name: this.name, number: this.count, ask });
  }

  /** Forgets the question that is still open. */
  end(): void {
    if (this.waiting) {
      this.worker?.terminate();
      this.worker = undefined;
    }
    this.waiting = undefined;
  }

  private start(): Worker {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Returned>) => {
      const { waiting } = this;
      if (!waiting || data.number !== waiting.number) return;
      this.waiting = undefined;
      if ('answer' in data) waiting.take(data.answer as Asks[Name]['answer']);
      else waiting.fail(data.failed);
    };
    worker.onerror = (event) => {
      const { waiting } = this;
      this.end();
      waiting?.fail(event.message || 'the page could not start it');
    };
    return worker;
  }
}
