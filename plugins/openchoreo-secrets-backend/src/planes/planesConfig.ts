import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  targetPlaneKinds,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import type { PlaneProblem } from './planeApi';

const KEY = 'openchoreo.secrets.planes';

/** The connection to a cluster's Kubernetes API. */
export type PlaneConnection =
  | { type: 'kubeconfig'; path: string; context?: string }
  | {
      type: 'serviceAccount';
      url: string;
      /** Either this or `tokenFile`. */
      token?: string;
      /** The backend reads it again when it changes. */
      tokenFile?: string;
      /** The certificate authority (Base64-encoded PEM); the system's if absent. */
      caData?: string;
    }
  | { type: 'inCluster' };

/** One cluster and the OpenChoreo planes on it. */
export interface PlaneAccessConfig {
  /** `ClusterDataPlane/default`, `DataPlane/acme-corp/dp-prod`. */
  planes: PlaneReference[];
  connection: PlaneConnection;
}

export interface PlaneReference {
  kind: string;
  /** Absent for cluster-scoped kinds. */
  namespace?: string;
  name: string;
}

/**
 * Whether a plane can be read. `unreachable`: it doesn't respond. `unknown`: it responds, but its watch isn't current, so
 * the state in memory may be old.
 */
export type Reachability =
  | { state: 'starting' }
  | { state: 'reachable' }
  | {
      state: 'unreachable' | 'unknown';
      problem: PlaneProblem;
      since: string;
      message: string;
    };

/** Reads the access to planes. Throws an InputError if the configuration is wrong. */
export function readPlanesConfig(config: Config): PlaneAccessConfig[] {
  const entries = (config.getOptionalConfigArray(KEY) ?? []).map(entry => ({
    planes: entry.getStringArray('planes').map(text => parsePlane(text)),
    connection: readConnection(entry),
  }));
  const names = entries.flatMap(({ planes }) => planes.map(planeId));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    throw new InputError(`${KEY} names ${twice} twice`);
  }
  return mergeClusters(entries);
}

/** Planes with the same connection are on one cluster, which is watched once. */
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
export function planeId({ kind, namespace, name }: PlaneReference): string {
  return [kind, namespace, name].filter(Boolean).join('/');
}

/** Whether two planes of one namespace, or two cluster-scoped planes, are the same. */
export function isSamePlane(a: TargetPlaneRef, b: TargetPlaneRef): boolean {
  return a.kind === b.kind && a.name === b.name;
}

/** Parses `DataPlane/acme-corp/dp-prod` or `ClusterDataPlane/default`. Throws an InputError that names the config key. */
export function parsePlane(text: string, key = KEY): PlaneReference {
  const parts = text.split('/');
  const kind = targetPlaneKinds.find(known => known === parts[0]);
  const length = kind?.startsWith('Cluster') ? 2 : 3;
  if (!kind || parts.length !== length || parts.includes('')) {
    throw new InputError(
      `${key} must name planes as DataPlane/<namespace>/<name> or ClusterDataPlane/<name>, not "${text}"`,
    );
  }
  return length === 2
    ? { kind, name: parts[1] }
    : { kind, namespace: parts[1], name: parts[2] };
}

/** Reads the connection to one cluster. Throws an InputError if the configuration is wrong. */
export function readConnection(entry: Config, key = KEY): PlaneConnection {
  const kubeconfig = entry.getOptionalConfig('kubeconfig');
  const serviceAccount = entry.getOptionalConfig('serviceAccount');
  const isInCluster = entry.getOptionalBoolean('inCluster') ?? false;
  const given = [kubeconfig, serviceAccount, isInCluster].filter(Boolean);
  if (given.length !== 1) {
    throw new InputError(
      `${
        key === KEY ? `Each entry of ${KEY}` : key
      } needs one of kubeconfig, serviceAccount, and inCluster: true`,
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
