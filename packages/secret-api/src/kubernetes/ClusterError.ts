export interface ClusterErrorOptions {
  /** Which cluster, in words: "the control plane". */
  cluster: string;
  /** The HTTP status; absent where there was no answer. */
  status?: number;
  /** The reason of the Kubernetes Status, for example `AlreadyExists`. */
  reason?: string;
}

/** A call to a Kubernetes API that failed; carries no message, because that may quote an object. */
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

  /** Whether trying again later may help. */
  get isUnreachable(): boolean {
    const { status } = this;
    return status === undefined || status === 429 || status >= 500;
  }
}
