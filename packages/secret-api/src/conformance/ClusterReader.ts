import { KubeConfig } from '@kubernetes/client-node';
import { Cluster } from '../kubernetes';

const openChoreo = 'openchoreo.dev/v1alpha1';

const kinds = {
  clusterdataplane: { apiVersion: openChoreo, kind: 'ClusterDataPlane' },
  clusterworkflowplane: {
    apiVersion: openChoreo,
    kind: 'ClusterWorkflowPlane',
  },
  releasebinding: { apiVersion: openChoreo, kind: 'ReleaseBinding' },
  secretreference: { apiVersion: openChoreo, kind: 'SecretReference' },
  clustersecretstore: {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ClusterSecretStore',
  },
  externalsecret: {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
  },
  pushsecret: {
    apiVersion: 'external-secrets.io/v1alpha1',
    kind: 'PushSecret',
  },
  secret: { apiVersion: 'v1', kind: 'Secret' },
};

/** A resource that the cases read, as kubectl names it. */
export type Resource = keyof typeof kinds;

/** Reads objects of a cluster. Starting kubectl for each read would take most of the time of a run. */
export class ClusterReader {
  private cluster?: Cluster;

  constructor(
    private readonly kubeconfig: string,
    private readonly context?: string,
  ) {}

  /** Reads an object; `undefined` if it doesn't exist. */
  read(resource: Resource, namespace: string, name: string): Promise<unknown> {
    this.cluster ??= this.connect();
    return this.cluster.read({
      ...kinds[resource],
      metadata: { name, namespace },
    });
  }

  private connect(): Cluster {
    const config = new KubeConfig();
    config.loadFromFile(this.kubeconfig);
    if (this.context) {
      config.setCurrentContext(this.context);
    }
    return Cluster.create(this.context ?? 'the control plane', config);
  }
}
