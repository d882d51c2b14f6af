import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  ApiClient,
  type ApiAnswer,
  type ApiOptions,
  type Sender,
} from './ApiClient';
import { ClusterReader, type Resource } from './ClusterReader';
import { callStore, type StoreOptions } from './callStore';
import type { Need } from './needs';

/** Connection to an OpenChoreo installation. */
export interface InstallationOptions extends ApiOptions, StoreOptions {
  /** A kubeconfig whose context reaches the control plane. */
  kubeconfig: string;
  /** Kubeconfig context of the cluster of `plane`; the current context by default. */
  planeContext?: string;
  /** A ClusterDataPlane with a store. The test planes are copies of this plane. */
  plane?: string;
  /** A ClusterWorkflowPlane with a store. */
  workflowPlane?: string;
  /** Connects or disconnects the agents of all planes. By default, the plane `probe` gets another plane ID. */
  connectAgent?(isConnected: boolean): Promise<void>;
}

/** Store entry that no PushSecret owns. */
export const FOREIGN_ENTRY = 'generic/foreign';

/** The ClusterSecretStore of the plane `own-store`, which {@link Installation.putStore} creates. */
export const OWN_STORE = '{ns}-own';

type Where = 'control' | 'plane';

/** Namespaces of the references and of the values. */
const namespaceOf = { control: '{ns}', plane: 'openchoreo-kv-{ns}' };

/**
 * An OpenChoreo installation with a temporary namespace for the test cases.
 *
 * Replaces `{ns}`, `{plane}`, and `{workflowPlane}` in requests, objects, and arguments of kubectl.
 */
export class Installation {
  readonly namespace = `conformance-${Date.now().toString(36)}`;
  readonly api: ApiClient;
  private readonly readers: Record<Where, ClusterReader>;
  private isSecured = false;
  private hasWorkflowPlane = false;
  private hasAgents = false;
  /** URL of the store as the plane reaches it. */
  private storeServer?: string;

  constructor(readonly options: InstallationOptions) {
    const { kubeconfig, planeContext } = options;
    this.api = new ApiClient(options);
    this.readers = {
      control: new ClusterReader(kubeconfig),
      plane: new ClusterReader(kubeconfig, planeContext),
    };
  }

  /** Whether the cases with this need can run. */
  meets(need: Need): boolean {
    const { storeUrl, securedUrl, disabledUrl } = this.options;
    const hasSecurity = this.isSecured || securedUrl !== undefined;
    switch (need) {
      case 'store':
        return storeUrl !== undefined;
      case 'security':
        return hasSecurity;
      case 'no security':
        return !this.isSecured;
      case 'disabled API':
        return disabledUrl !== undefined;
      case 'workflow plane':
        return this.hasWorkflowPlane;
      case 'agent':
        return this.hasAgents || this.options.connectAgent !== undefined;
      default:
        return hasSecurity && this.api.tokenOf(need) !== undefined;
    }
  }

  /** Creates the namespace with the planes `probe`, `own-store`, `no-store`, `bad-store`, and `builds`. */
  async prepare(): Promise<void> {
    const read = async (path: string) =>
      Object((await this.call('GET', path)).body);
    const signIn = await read('/.well-known/oauth-protected-resource');
    this.isSecured = signIn.openchoreo_security_enabled === true;
    this.hasAgents = (await read('/version')).name !== 'secret-api';
    await this.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: '{ns}',
        labels: { 'openchoreo.dev/control-plane': 'true' },
      },
    });
    await this.putPlane('probe');
    await this.putPlane('no-store', {});
    await this.putPlane('bad-store', {
      secretStoreRef: { name: '{ns}-missing' },
    });
    await this.putPlane('own-store', {
      secretStoreRef: { name: OWN_STORE },
    });
    this.hasWorkflowPlane = await this.putWorkflowPlane('builds');
  }

  /** Deletes the namespaces, {@link OWN_STORE}, and {@link FOREIGN_ENTRY}. */
  async remove(): Promise<void> {
    const remove = (where: Where, ...names: string[]) =>
      this.kubectl(where, [
        ...['delete', '--ignore-not-found', '--wait=false', ...names],
      ]);
    const values = ['openchoreo-kv-{ns}', 'openchoreo-kv-{ns}-ghost'];
    await remove('plane', 'namespace', ...values);
    await remove('control', 'namespace', '{ns}');
    if (this.meets('store')) {
      await remove('plane', 'clustersecretstore', OWN_STORE);
      await this.callStore('DELETE', `metadata/{ns}/${FOREIGN_ENTRY}`);
    }
  }

  /** Creates or replaces a DataPlane: a copy of the configured plane, optionally with another store. */
  async putPlane(
    name: string,
    store?: { secretStoreRef?: { name: string } },
  ): Promise<void> {
    const { secretStoreRef, planeID, clusterAgent } = await this.readPlane();
    await this.apply({
      apiVersion: 'openchoreo.dev/v1alpha1',
      kind: 'DataPlane',
      metadata: { name, namespace: '{ns}' },
      spec: { planeID, clusterAgent, ...(store ?? { secretStoreRef }) },
    });
  }

  /** Copies the ClusterWorkflowPlane to the namespace; returns whether it exists and has a store. */
  private async putWorkflowPlane(name: string): Promise<boolean> {
    const original = await this.read(
      'control',
      'clusterworkflowplane',
      '{workflowPlane}',
    );
    const { planeID, clusterAgent, secretStoreRef } = planeSpecOf(original);
    if (!secretStoreRef) {
      return false;
    }
    await this.apply({
      apiVersion: 'openchoreo.dev/v1alpha1',
      kind: 'WorkflowPlane',
      metadata: { name, namespace: '{ns}' },
      spec: { planeID, clusterAgent, secretStoreRef },
    });
    return true;
  }

  /** Creates or replaces {@link OWN_STORE}: a copy of the plane's store, with parts of its Vault provider replaced. */
  async putStore(change: { server?: string; auth?: object } = {}) {
    const { secretStoreRef } = await this.readPlane();
    const original = await this.read(
      'plane',
      'clustersecretstore',
      secretStoreRef?.name ?? '',
    );
    const { vault } = Object(original).spec.provider;
    this.storeServer = vault.server;
    await this.apply(
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ClusterSecretStore',
        metadata: { name: OWN_STORE },
        spec: { provider: { vault: { ...vault, ...change } } },
      },
      'plane',
    );
  }

  /** Sends a request. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    sender?: Sender,
  ): Promise<ApiAnswer> {
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    return this.api.call(
      method,
      this.fill(path),
      text === undefined ? undefined : this.fill(String(text)),
      sender,
    );
  }

  /** Reads an object from the control plane or the plane's cluster; `undefined` if it doesn't exist. */
  async read(where: Where, resource: Resource, name: string): Promise<unknown> {
    return this.readers[where].read(
      resource,
      this.fill(namespaceOf[where]),
      this.fill(name),
    );
  }

  /** Runs kubectl in the namespace of the references or the namespace of the values. */
  async inNamespace(where: Where, args: string[]): Promise<string> {
    return this.kubectl(where, [...args, ...['-n', namespaceOf[where]]]);
  }

  /** Reads the current version of a store entry; `undefined` if it doesn't exist. */
  async readStore(path: string, query = ''): Promise<unknown> {
    const data = await this.callStore('GET', `data/{ns}/${path}${query}`);
    return Object(data).data ?? undefined;
  }

  /** Reads a path of the store's metadata; `undefined` if it doesn't exist. */
  async readStoreMetadata(path: string): Promise<unknown> {
    return this.callStore('GET', `metadata/${path}`);
  }

  /** Writes {@link FOREIGN_ENTRY} as a client other than External Secrets Operator. */
  async writeForeignEntry(data: object): Promise<void> {
    await this.callStore('POST', `data/{ns}/${FOREIGN_ENTRY}`, {
      data,
    });
  }

  /** Replaces parts that differ between runs with placeholders: namespace, store, times, hashes, and generated IDs. */
  normalize(value: unknown): unknown {
    const { storeUrl } = this.options;
    const text = JSON.stringify(value, (_, part) =>
      part === undefined ? null : part,
    )
      .replaceAll(this.namespace, '{ns}')
      .replaceAll(storeUrl ?? '{store}', '{store}')
      .replaceAll(this.storeServer ?? '{store}', '{store}')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '{time}')
      .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '{uid}')
      .replace(/(?<![\da-f])[\da-f]{56}(?![\da-f])/g, '{hash}');
    return JSON.parse(text);
  }

  /** Applies an object. */
  async apply(object: object, where: Where = 'control'): Promise<void> {
    await this.kubectl(where, ['apply', '-f', '-'], object);
  }

  /** Runs kubectl against the control plane or the plane's cluster. */
  async kubectl(where: Where, args: string[], input?: object): Promise<string> {
    const { kubeconfig, planeContext } = this.options;
    const child = promisify(execFile)('kubectl', [
      ...['--kubeconfig', kubeconfig],
      ...(where === 'plane' && planeContext ? ['--context', planeContext] : []),
      ...args.map(argument => this.fill(argument)),
    ]);
    child.child.stdin?.end(input && this.fill(JSON.stringify(input)));
    return (await child).stdout;
  }

  private async readPlane(): Promise<PlaneSpec> {
    return planeSpecOf(
      await this.read('control', 'clusterdataplane', '{plane}'),
    );
  }

  private callStore(method: string, path: string, body?: object) {
    return callStore(this.options, method, this.fill(path), body);
  }

  private fill(text: string): string {
    const { plane = 'default', workflowPlane = 'default' } = this.options;
    return text
      .replaceAll('{ns}', this.namespace)
      .replaceAll('{plane}', plane)
      .replaceAll('{workflowPlane}', workflowPlane);
  }
}

interface PlaneSpec {
  planeID?: string;
  clusterAgent?: object;
  secretStoreRef?: { name: string };
}

function planeSpecOf(found: unknown): PlaneSpec {
  return (found as { spec: PlaneSpec } | undefined)?.spec ?? {};
}
