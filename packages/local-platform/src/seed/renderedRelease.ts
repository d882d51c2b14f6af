import { createHash } from 'node:crypto';
import type { ResourceApi } from '../kubernetes/cluster/types';
import { namespace as namespaceDefinition } from '../kubernetes/resources/core/namespace';
import { externalSecret } from '../kubernetes/resources/externalSecrets/externalSecret';
import { deployment } from '../kubernetes/resources/workloads/workloads';
import {
  generateName,
  MAX_NAMESPACE_NAME,
  MAX_OBJECT_NAME,
} from './generateName';

/** Remote key of `db-creds` in the store. */
export const DB_CREDS_KEY = 'secret/acme-corp/generic/db-creds';

/** Field manager of the objects that OpenChoreo renders onto a plane. */
const MANAGER = 'renderedrelease-controller';
/** Fixed in the templates of OpenChoreo's component types; the interval of the SecretReference is ignored. */
const REFRESH_INTERVAL = '15s';

/** Project, component, and environment of a release. */
export interface ReleaseTarget {
  namespace: string;
  project: string;
  component: string;
  environment: string;
}

/** A container's environment variable and its remote reference. */
export interface SecretVariable {
  variable: string;
  remoteRef: { key: string; property: string };
}

const REPLICAS = 2;

/**
 * Seeds the objects that OpenChoreo renders for a component in an environment: an ExternalSecret for the secret
 * variables and a Deployment that reads them.
 */
export function seedRenderedRelease(
  plane: ResourceApi,
  target: ReleaseTarget,
  variables: SecretVariable[],
): void {
  const { namespace, project, component, environment } = target;
  const planeNamespace = generateName(MAX_NAMESPACE_NAME, [
    'dp',
    namespace,
    project,
    environment,
  ]);
  const options = { manager: MANAGER, isForced: true };
  plane.apply(
    { definition: namespaceDefinition, name: planeNamespace },
    {},
    options,
  );
  const base = generateName(MAX_OBJECT_NAME, [component, environment]);
  const name = generateName(
    MAX_OBJECT_NAME,
    [base, 'env-secrets'],
    hashOfReferences(variables),
  );
  const data = variables.map(({ variable, remoteRef }) => ({
    secretKey: variable,
    remoteRef,
  }));
  plane.apply(
    { definition: externalSecret, namespace: planeNamespace, name },
    {
      metadata: { labels: labelsOf(target) },
      spec: {
        refreshInterval: REFRESH_INTERVAL,
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'default' },
        target: { name, creationPolicy: 'Owner' },
        data,
      },
    },
    options,
  );
  const labels = labelsOf(target);
  plane.apply(
    { definition: deployment, namespace: planeNamespace, name: base },
    {
      metadata: { labels },
      spec: {
        replicas: REPLICAS,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [
              {
                name: 'main',
                image: `registry.example/${project}/${component}`,
                envFrom: [{ secretRef: { name } }],
              },
            ],
          },
        },
      },
    },
    options,
  );
}

function labelsOf(target: ReleaseTarget): Record<string, string> {
  return Object.fromEntries(
    Object.entries(target).map(([key, value]) => [
      `openchoreo.dev/${key}`,
      value,
    ]),
  );
}

/** Hashes the remote references, not the values. A changed reference gives a new object name, so pods restart. */
function hashOfReferences(variables: SecretVariable[]): string {
  const references = variables.map(({ remoteRef }) => [
    remoteRef.key,
    remoteRef.property,
  ]);
  return createHash('sha256').update(JSON.stringify(references)).digest('hex');
}
