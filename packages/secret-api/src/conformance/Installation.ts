import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Connection to an OpenChoreo installation. */
export interface InstallationOptions {
  /** URL of the OpenChoreo API. */
  openChoreoUrl: string;
  /** Bearer token of a caller with permission to manage secrets and references. */
  token?: string;
  /** A kubeconfig whose context reaches the control plane. */
  kubeconfig: string;
  /** Kubeconfig context of the cluster of `plane`; the current context by default. */
  planeContext?: string;
  /** URL of the OpenBao or Vault behind the store of `plane`, with a KV-v2 engine at `secret/`. */
  storeUrl?: string;
  storeToken?: string;
  /** A ClusterDataPlane with a store. The test planes are copies of this plane. */
  plane?: string;
}

/** A response of the OpenChoreo API. */
export interface ApiAnswer {
  status: number;
  /** Media type without parameters. */
  type: string;
  /** Parsed if it is JSON. */
  body: unknown;
}

/** Store entry that no PushSecret owns. */
export const FOREIGN_ENTRY = 'generic/foreign';

/** An OpenChoreo installation with a temporary namespace for the test cases. */
export class Installation {
  readonly namespace = `conformance-${Date.now().toString(36)}`;

  constructor(private readonly options: InstallationOptions) {}

  get hasStore(): boolean {
    return this.options.storeUrl !== undefined;
  }

  /** Creates the namespace with the planes `probe`, `no-store`, and `bad-store`. */
  async prepare(): Promise<void> {
    await this.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: this.namespace,
        labels: { 'openchoreo.dev/control-plane': 'true' },
      },
    });
    await this.putPlane('probe');
    await this.putPlane('no-store', {});
    await this.putPlane('bad-store', {
      secretStoreRef: { name: `${this.namespace}-missing` },
    });
  }

  /** Deletes the namespace, the namespace with the values, and {@link FOREIGN_ENTRY}. */
  async remove(): Promise<void> {
    const remove = [
      'delete',
      'namespace',
      '--ignore-not-found',
      '--wait=false',
    ];
    await this.kubectl('plane', [...remove, `openchoreo-kv-${this.namespace}`]);
    await this.kubectl('control', [...remove, this.namespace]);
    if (this.hasStore) {
      await this.callStore(
        'DELETE',
        `/v1/secret/metadata/${this.namespace}/${FOREIGN_ENTRY}`,
      );
    }
  }

  /** Creates or replaces a DataPlane: a copy of the configured plane, optionally with another store. */
  async putPlane(
    name: string,
    store?: { secretStoreRef?: { name: string } },
  ): Promise<void> {
    const { plane = 'default' } = this.options;
    const text = await this.kubectl('control', [
      ...['get', 'clusterdataplane', plane, '-o', 'json'],
    ]);
    const {
      spec: { secretStoreRef, planeID, clusterAgent },
    } = JSON.parse(text);
    await this.apply({
      apiVersion: 'openchoreo.dev/v1alpha1',
      kind: 'DataPlane',
      metadata: { name, namespace: this.namespace },
      spec: { planeID, clusterAgent, ...(store ?? { secretStoreRef }) },
    });
  }

  /** Sends a request. Replaces `{ns}` in the path with the namespace. */
  async call(method: string, path: string, body?: unknown): Promise<ApiAnswer> {
    const { openChoreoUrl, token } = this.options;
    const response = await fetch(
      `${openChoreoUrl}${path.replace('{ns}', this.namespace)}`,
      {
        method,
        headers: {
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(token && { Authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && {
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      },
    );
    const text = await response.text();
    const [type] = (response.headers.get('Content-Type') ?? '').split(';');
    return {
      status: response.status,
      type,
      body: type === 'application/json' ? JSON.parse(text) : text.trimEnd(),
    };
  }

  /** Reads an object from the control plane or the plane's cluster; `undefined` if it doesn't exist. */
  async read(
    where: 'control' | 'plane',
    resource: string,
    name: string,
  ): Promise<unknown> {
    const text = await this.kubectl(where, [
      ...['get', resource, name, '--ignore-not-found', '-o', 'json'],
      ...['--show-managed-fields=false', '-n', this.namespaceOf(where)],
    ]);
    return text ? JSON.parse(text) : undefined;
  }

  /** Runs kubectl in the namespace of the references or the namespace of the values. */
  async inNamespace(
    where: 'control' | 'plane',
    args: string[],
  ): Promise<string> {
    return this.kubectl(where, [...args, '-n', this.namespaceOf(where)]);
  }

  /** Reads the current version of a store entry; `undefined` if it doesn't exist. */
  async readStore(path: string, query = ''): Promise<unknown> {
    const response = await this.callStore(
      'GET',
      `/v1/secret/data/${this.namespace}/${path}${query}`,
    );
    const { data } = (await response.json()) as { data?: { data?: unknown } };
    return data?.data ?? undefined;
  }

  /** Writes {@link FOREIGN_ENTRY} as a client other than External Secrets Operator. */
  async writeForeignEntry(data: object): Promise<void> {
    await this.callStore(
      'POST',
      `/v1/secret/data/${this.namespace}/${FOREIGN_ENTRY}`,
      { data },
    );
  }

  /** Replaces parts that differ between runs with placeholders: namespace, store, times, and generated IDs. */
  normalize(value: unknown): unknown {
    const { storeUrl } = this.options;
    const text = JSON.stringify(value, (_, part) =>
      part === undefined ? null : part,
    )
      .replaceAll(this.namespace, '{ns}')
      .replaceAll(storeUrl ?? '{store}', '{store}')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '{time}')
      .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '{uid}');
    return JSON.parse(text);
  }

  private namespaceOf(where: 'control' | 'plane'): string {
    return where === 'control'
      ? this.namespace
      : `openchoreo-kv-${this.namespace}`;
  }

  /** Applies an object on the control plane. */
  async apply(object: object): Promise<void> {
    await this.kubectl('control', ['apply', '-f', '-'], object);
  }

  private async kubectl(
    where: 'control' | 'plane',
    args: string[],
    input?: object,
  ): Promise<string> {
    const { kubeconfig, planeContext } = this.options;
    const child = promisify(execFile)('kubectl', [
      ...['--kubeconfig', kubeconfig],
      ...(where === 'plane' && planeContext ? ['--context', planeContext] : []),
      ...args,
    ]);
    child.child.stdin?.end(input && JSON.stringify(input));
    return (await child).stdout;
  }

  private callStore(
    method: string,
    path: string,
    body?: object,
  ): Promise<Response> {
    const { storeUrl, storeToken = '' } = this.options;
    return fetch(`${storeUrl}${path}`, {
      method,
      headers: {
        'X-Vault-Token': storeToken,
        'Content-Type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}
