import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'libsql';
import { createReceiver } from '../../demo/receiver/receiver.mjs';

/** What happens to one request, instead of what the receiver does with it. */
export type Fault =
  /** An answer with this status, and how many seconds it asks to be left alone. */
  | { status: number; retryAfter?: number }
  /** No answer; the receiver hears nothing. */
  | 'silence'
  /** The receiver takes the events, and the connection breaks before it can say so. */
  | 'answer lost'
  /** The receiver hears of it late. */
  | { delay: number }
  /** The receiver hears of it when the test lets it. */
  | 'held';

/** The receiver of the docs with its file, behind a door at which the test makes trouble. */
export class Receiver {
  /** What happens to the next requests, in order. Afterwards all is well. */
  faults: Fault[] = [];
  /** When each request came. */
  readonly requests: number[] = [];
  private readonly held: (() => void)[] = [];
  private receiver: Server | undefined;
  private door: Server | undefined;
  private port = 0;

  constructor(
    private readonly file: string,
    private readonly origin: string,
  ) {}

  get url(): string {
    return `http://localhost:${this.port}/in`;
  }

  async start(): Promise<void> {
    const receiver = createReceiver({ file: this.file, origin: this.origin });
    const door = http.createServer((request, response) => this.admit(receiver, request, response));
    this.receiver = receiver;
    this.door = door;
    await new Promise<void>((resolve) => door.listen(this.port, resolve));
    this.port = (door.address() as AddressInfo).port;
  }

  /** From now on connections are refused. */
  async stop(): Promise<void> {
    const { door, receiver } = this;
    door?.closeAllConnections();
    await new Promise((resolve) => (door?.listening ? door.close(resolve) : resolve(undefined)));
    receiver?.emit('close');
    this.door = undefined;
    this.receiver = undefined;
  }

  /** The receiver hears of what was held, and there is no more trouble. */
  letGo(): void {
    this.faults = [];
    for (const take of this.held.splice(0)) take();
  }

  /** What stands in the file. */
  rows(): { event_id: string; name: string }[] {
    const database = new Database(this.file, { readonly: true });
    const rows = database.prepare('SELECT event_id, name FROM events ORDER BY rowid').all() as { event_id: string; name: string }[];
    database.close();
    return rows.map(({ event_id, name }) => ({ event_id, name }));
  }

  private admit(receiver: Server, request: IncomingMessage, response: ServerResponse): void {
    const take = () => receiver.emit('request', request, response);
    this.requests.push(performance.now());
    const fault = this.faults.shift();
    if (fault === undefined) take();
    else if (fault === 'held') this.held.push(take);
    else if (fault === 'answer lost') {
      response.writeHead = () => response.destroy();
      take();
    } else if (typeof fault === 'object' && 'delay' in fault) setTimeout(take, fault.delay);
    else if (typeof fault === 'object') {
      const { status, retryAfter } = fault;
      const cors = { 'access-control-allow-origin': this.origin, 'access-control-expose-headers': 'Retry-After' };
      response.writeHead(status, { ...cors, ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }) }).end();
    }
  }
}
