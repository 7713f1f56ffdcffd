/** Milliseconds after which an answer no longer counts. */
const TIME_OUT = 10_000;

/** What a receiver answered. */
export type Answer = {
  /** 0 where there was no answer. */
  readonly status: number;
  /** Milliseconds that it wants to be left alone. */
  readonly wait: number;
};

/** Whether a receiver has what it was sent. */
export const isTaken = ({ status }: Answer): boolean => status >= 200 && status < 300;

/**
 * Sends a text to a receiver of the owner's, and never fails: no answer is an answer. The request goes on when its page is gone.
 *
 * @param body is sent as `text/plain`: for `application/json` browsers ask a receiver elsewhere first, and have no time for that when a page goes
 */
export function post(address: string, body: string): Promise<Answer> {
  return new Promise((resolve) => {
    const given = new AbortController();
    // Told here as well: what a page has put in the place of `fetch` may not know the signal.
    const none = () => resolve({ status: 0, wait: 0 });
    const timer = setTimeout(() => {
      given.abort();
      none();
    }, TIME_OUT);
    const ask = async () => {
      // A redirect would turn what is sent into a page that is asked for, and its 200 would confirm nothing.
      const request = { method: 'POST', body, keepalive: true, credentials: 'omit', redirect: 'error', signal: given.signal } as const;
      const { status, headers } = await fetch(address, request);
      const after = headers.get('retry-after') ?? '';
      resolve({ status, wait: Number(after) * 1000 || Date.parse(after) - Date.now() || 0 });
    };
    void ask()
      .catch(none)
      .then(() => clearTimeout(timer));
  });
}
