import type { ResourceApi } from '../kubernetes/cluster/types';
import { certificate } from '../kubernetes/resources/certManager/certificate';
import { namespace as namespaceDefinition } from '../kubernetes/resources/core/namespace';
import { secret } from '../kubernetes/resources/core/secret';
import { KUBECTL } from './manager';

const CERT_MANAGER = 'cert-manager-certificates-issuing';
const DAY_MS = 86_400_000;
/** Default certificate lifetime of cert-manager. */
const LIFETIME_DAYS = 90;

/** Placeholder for values that the local platform doesn't read. */
const UNUSED = 'not used by the local platform';

export interface PlatformClusters {
  /** The control plane, which also serves as the cluster of the cluster-scoped planes. */
  controlPlane: ResourceApi;
  dataPlane: ResourceApi;
  builds: ResourceApi;
}

/**
 * Seeds the platform secrets that an OpenChoreo installation creates. Two are broken on purpose: `builds` has no
 * `registry-credentials`, and the agent certificate of `dp-prod` expires soon.
 */
export function seedPlatformSecrets(clusters: PlatformClusters): void {
  const { controlPlane, dataPlane, builds } = clusters;
  const control = createWriter(controlPlane, 'openchoreo-control-plane');
  control.writeSecret('backstage-backend-secret');
  control.writeSecret('thunder-client-secret');
  control.writeCertificate('cluster-gateway-ca', 3_650);
  for (const namespace of [
    'openchoreo-data-plane',
    'openchoreo-workflow-plane',
  ]) {
    const shared = createWriter(controlPlane, namespace);
    shared.writeCertificate('cluster-agent-tls', 75);
    shared.writeRegistryCredentials();
  }
  const data = createWriter(dataPlane, 'openchoreo-data-plane');
  data.writeCertificate('cluster-agent-tls', 12);
  data.writeRegistryCredentials();
  const workflow = createWriter(builds, 'openchoreo-workflow-plane');
  workflow.writeCertificate('cluster-agent-tls', 60);
}

function createWriter(cluster: ResourceApi, namespace: string) {
  const manager = KUBECTL;
  cluster.apply(
    { definition: namespaceDefinition, name: namespace },
    {},
    { manager },
  );
  const write = (
    name: string,
    type: string,
    stringData: Record<string, string>,
  ) =>
    cluster.apply(
      { definition: secret, namespace, name },
      { type, stringData },
      { manager },
    );
  return {
    writeSecret: (name: string) => write(name, 'Opaque', { value: UNUSED }),
    writeRegistryCredentials: () =>
      write('registry-credentials', 'kubernetes.io/dockerconfigjson', {
        '.dockerconfigjson': JSON.stringify({ auths: {} }),
      }),
    writeCertificate: (name: string, daysLeft: number) => {
      write(name, 'kubernetes.io/tls', {
        'tls.crt': UNUSED,
        'tls.key': UNUSED,
      });
      applyCertificate(cluster, { namespace, name }, daysLeft);
    },
  };
}

/** Creates an issued cert-manager Certificate. */
function applyCertificate(
  cluster: ResourceApi,
  { namespace, name }: { namespace: string; name: string },
  daysLeft: number,
): void {
  const reference = { definition: certificate, namespace, name };
  cluster.apply(
    reference,
    {
      spec: {
        secretName: name,
        commonName: name,
        issuerRef: { kind: 'Issuer', name: 'selfsigned' },
      },
    },
    { manager: KUBECTL },
  );
  cluster.apply(
    reference,
    {
      status: {
        notBefore: inDays(Math.min(daysLeft - LIFETIME_DAYS, 0)),
        notAfter: inDays(daysLeft),
        revision: 1,
        conditions: [
          {
            type: 'Ready',
            status: 'True',
            reason: 'Ready',
            message: 'Certificate is up to date and has not expired',
            lastTransitionTime: inDays(0),
          },
        ],
      },
    },
    { manager: CERT_MANAGER, subresource: 'status' },
  );
}

/** Returns the time in the given number of days, in the Kubernetes format. */
function inDays(days: number): string {
  const time = new Date(Date.now() + days * DAY_MS).toISOString();
  return `${time.slice(0, 19)}Z`;
}
