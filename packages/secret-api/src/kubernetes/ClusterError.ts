export interface ClusterErrorOptions {
  /** Name of the cluster for messages, such as "the control plane". */
  cluster: string;
  /** HTTP status; absent without a response. */
  status?: number;
  /** Reason of the Kubernetes Status, such as `AlreadyExists`. */
  reason?: string;
}

/** A failed call to a Kubernetes API. Drops the server's message, which can contain an object. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
  readonly cluster: string;
  readonly status?: number;
  readonly reason?: string;

  constructor({ cluster, status, reason }: ClusterErrorOptions) {
    super(`A call to ${cluster} failed`);
    this.cluster = cluster;
    this.status = status;
    this.reason = reason;
  }

  /** Whether a retry can succeed. */
  get isUnreachable(): boolean {
    const { status } = this;
    return status === undefined || status === 429 || status >= 500;
  }
}
