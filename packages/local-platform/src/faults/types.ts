/** A fault that is active until removed. */
export type Fault =
  /** New connections are refused and open connections are closed. */
  | { kind: 'down' }
  /** Requests are accepted and never answered. */
  | { kind: 'hang' }
  | { kind: 'slow'; milliseconds: number }
  /** The store answers every request that it's sealed. */
  | { kind: 'sealed' }
  /** The store can be read, and refuses all writes. */
  | { kind: 'push-failing' }
  /** The cluster's PushSecret reconciler starts each pass this much later, as a busy operator does. */
  | { kind: 'slow-reconciler'; milliseconds: number };
