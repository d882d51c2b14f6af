/** What goes wrong while it is switched on. */
export type Fault =
  /** Connections are refused, and open ones are cut. */
  | { kind: 'down' }
  /** Requests are taken and never answered. */
  | { kind: 'hang' }
  | { kind: 'slow'; milliseconds: number }
  /** Requests are answered 429. */
  | { kind: 'throttled'; retryAfterSeconds?: number }
  /** The n-th write from now on is refused: another one came first. */
  | { kind: 'conflict'; write?: number }
  /** The n-th write from now on is carried out, and its connection cut before the answer. */
  | { kind: 'cut'; write?: number }
  /** The store answers nothing but that it is sealed. */
  | { kind: 'sealed' }
  /** The store can be read, and refuses all writes. */
  | { kind: 'push-failing' }
  /** The cluster's PushSecret reconciler starts each pass this much later, as a busy operator does. */
  | { kind: 'slow-reconciler'; milliseconds: number };

/** How a server words its refusals. */
export interface Refusals {
  throttled: unknown;
  conflict: { code: number; body: unknown };
  forbidden: { code: number; body: unknown };
}
