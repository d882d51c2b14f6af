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

  /** Converts a failure of the Kubernetes client. */
  static of(cluster: string, failure: unknown): ClusterError {
    return new ClusterError({ cluster, ...readStatus(failure) });
  }

  /** Whether a retry can succeed. */
  get isUnreachable(): boolean {
    const { status } = this;
    return status === undefined || status === 429 || status >= 500;
  }
}

function readStatus(error: unknown): { status?: number; reason?: string } {
  if (typeof error !== 'object' || error === null || !('code' in error)) {
    return {};
  }
  const body = 'body' in error ? parse(error.body) : undefined;
  return {
    ...(typeof error.code === 'number' && { status: error.code }),
    ...(typeof body?.reason === 'string' && { reason: body.reason }),
  };
}

function parse(body: unknown): { reason?: unknown } | undefined {
  try {
    return typeof body === 'string' ? JSON.parse(body) : Object(body);
  } catch {
    return undefined;
  }
}
