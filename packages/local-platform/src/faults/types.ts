/** What goes wrong while it is switched on. */
export type Fault =
  /** Connections are refused, and open ones are cut. */
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
