import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { targetPlaneKinds } from '@openchoreo-secrets/plugin-common';
import type {
  PlaneAccessConfig,
  PlaneConnection,
  PlaneReference,
} from './types';

const KEY = 'openchoreo.secrets.planes';

/** Reads how planes are reached; throws where it is wrong. Empty where nothing is configured. */
export function readPlanesConfig(config: Config): PlaneAccessConfig[] {
  const entries = (config.getOptionalConfigArray(KEY) ?? []).map(entry => ({
    planes: entry.getStringArray('planes').map(parsePlane),
    connection: readConnection(entry),
  }));
  const names = entries.flatMap(({ planes }) => planes.map(nameOf));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    throw new InputError(`${KEY} names ${twice} twice`);
  }
  return mergeClusters(entries);
}

/** Planes that are reached in the same way are on one cluster, which is watched once. */
function mergeClusters(entries: PlaneAccessConfig[]): PlaneAccessConfig[] {
  const clusters = new Map<string, PlaneAccessConfig>();
  for (const { planes, connection } of entries) {
    const key = JSON.stringify(connection);
    const known = clusters.get(key)?.planes ?? [];
    clusters.set(key, { planes: [...known, ...planes], connection });
  }
  return [...clusters.values()];
}

/** `DataPlane/acme-corp/dp-prod`, `ClusterDataPlane/default`. */
export function nameOf({ kind, namespace, name }: PlaneReference): string {
  return [kind, namespace, name].filter(Boolean).join('/');
}

function parsePlane(text: string): PlaneReference {
  const parts = text.split('/');
  const kind = targetPlaneKinds.find(known => known === parts[0]);
  const length = kind?.startsWith('Cluster') ? 2 : 3;
  if (!kind || parts.length !== length || parts.includes('')) {
    throw new InputError(
      `${KEY} must name planes as DataPlane/<namespace>/<name> or ClusterDataPlane/<name>, not "${text}"`,
    );
  }
  return length === 2
    ? { kind, name: parts[1] }
    : { kind, namespace: parts[1], name: parts[2] };
}

/** Reads how one cluster is reached; throws where it is wrong. */
export function readConnection(entry: Config, key = KEY): PlaneConnection {
  const kubeconfig = entry.getOptionalConfig('kubeconfig');
  const serviceAccount = entry.getOptionalConfig('serviceAccount');
  const isInCluster = entry.getOptionalBoolean('inCluster') ?? false;
  const given = [kubeconfig, serviceAccount, isInCluster].filter(Boolean);
  if (given.length !== 1) {
    throw new InputError(
      `${
        key === KEY ? `Each entry of ${KEY}` : key
      } needs one of kubeconfig, serviceAccount and inCluster: true`,
    );
  }
  if (kubeconfig) {
    return {
      type: 'kubeconfig',
      path: kubeconfig.getString('path'),
      context: kubeconfig.getOptionalString('context'),
    };
  }
  if (serviceAccount) {
    const url = serviceAccount.getString('url');
    if (!/^https?:/.test(URL.parse(url)?.protocol ?? '')) {
      throw new InputError(`Each url in ${key} must be an http or https URL`);
    }
    const token = serviceAccount.getOptionalString('token');
    const tokenFile = serviceAccount.getOptionalString('tokenFile');
    if ((token === undefined) === (tokenFile === undefined)) {
      throw new InputError(
        `Each serviceAccount in ${key} needs either token or tokenFile`,
      );
    }
    return {
      type: 'serviceAccount',
      url,
      ...(token !== undefined ? { token } : { tokenFile }),
      caData: serviceAccount.getOptionalString('caData'),
    };
  }
  return { type: 'inCluster' };
}
