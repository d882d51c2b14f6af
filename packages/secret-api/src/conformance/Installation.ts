import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Where the parts of an OpenChoreo installation are. */
export interface InstallationOptions {
  /** URL of the OpenChoreo API. */
  openChoreoUrl: string;
  /** Bearer token of a caller who may manage secrets and references. */
  token?: string;
  /** A kubeconfig whose context reaches the control plane. */
  kubeconfig: string;
  /** The context of the cluster of `plane`; the current one unless given. */
  planeContext?: string;
  /** URL of the OpenBao or Vault behind the store of `plane`, with a KV-v2 engine at `secret/`. */
  storeUrl?: string;
  storeToken?: string;
  /** A ClusterDataPlane that has a store. The planes of the cases are copies of it. */
  plane?: string;
}

/** The answer of the OpenChoreo API. */
export interface ApiAnswer {
  status: number;
  /** The media type without parameters. */
  type: string;
  /** Parsed if it is JSON. */
  body: unknown;
}

/** An entry of the store that no PushSecret owns. */
export const FOREIGN_ENTRY = 'generic/foreign';

/** An OpenChoreo installation with a namespace for the cases, which is removed in the end. */
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

  /** Removes the namespace, the one with the values, and the entry of the store that no PushSecret owns. */
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

  /** Creates or replaces a DataPlane: a copy of the plane of the options, with another store if given. */
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

  /** Sends a request. `{ns}` in the path stands for the namespace. */
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

  /** Reads an object of the control plane's or the plane's cluster; `undefined` if there is none. */
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

  /** Runs kubectl in the namespace of the references or of the values. */
  async inNamespace(
    where: 'control' | 'plane',
    args: string[],
  ): Promise<string> {
    return this.kubectl(where, [...args, '-n', this.namespaceOf(where)]);
  }

  /** Reads the current version of an entry of the store; `undefined` if there is none. */
  async readStore(path: string, query = ''): Promise<unknown> {
    const response = await this.callStore(
      'GET',
      `/v1/secret/data/${this.namespace}/${path}${query}`,
    );
    const { data } = (await response.json()) as { data?: { data?: unknown } };
    return data?.data ?? undefined;
  }

  /** Writes the entry {@link FOREIGN_ENTRY}, as somebody else than External Secrets Operator. */
  async writeForeignEntry(data: object): Promise<void> {
    await this.callStore(
      'POST',
      `/v1/secret/data/${this.namespace}/${FOREIGN_ENTRY}`,
      { data },
    );
  }

  /** Replaces all that differs from run to run: the namespace, the store, times, and generated IDs. */
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
