import type { KubeConfig } from '@kubernetes/client-node';
import {
  platformSecretCommands,
  type PlatformSecretState,
} from '@openchoreo-secrets/plugin-common';
import { loadKubeConfig } from '../kubeConfig';
import { messageOf } from '../planeApi';
import type { PlaneConnection } from '../planesConfig';
import {
  type IssuedCertificates,
  readCertificates,
  readSecretPresence,
  type SecretPresence,
} from './clusterReads';
import type { ClusterRole, PlatformSecretPlace } from './platformSecretPlaces';

/** How long the response waits for one cluster. */
const TIMEOUT_MS = 4_000;
/** How long requests share one read of a cluster. */
const SHARED_MS = 5_000;

/** A plane and its role. */
export interface PlatformSecretsOptions {
  role: ClusterRole;
  /** The name for people. */
  plane: string;
  connection: PlaneConnection;
}

/** Checks which platform secrets exist. Never rejects. */
export interface PlatformSecrets {
  read(options: PlatformSecretsOptions): Promise<PlatformSecretState[]>;
  /** The platform secrets of a cluster that can't be read. */
  unknown(role: ClusterRole, message: string): PlatformSecretState[];
}

/** Reads from the Kubernetes API without reading values. */
export class PlatformSecretReader implements PlatformSecrets {
  readonly #places: readonly PlatformSecretPlace[];
  readonly #recent = new Map<
    string,
    { until: number; states: Promise<PlatformSecretState[]> }
  >();

  constructor(places: readonly PlatformSecretPlace[]) {
    this.#places = places;
  }

  read(options: PlatformSecretsOptions): Promise<PlatformSecretState[]> {
    const key = `${options.role} ${options.plane}`;
    const recent = this.#recent.get(key);
    if (recent && recent.until > Date.now()) {
      return recent.states;
    }
    const states = this.#readStates(options);
    this.#recent.set(key, { until: Date.now() + SHARED_MS, states });
    return states;
  }

  unknown(role: ClusterRole, message: string): PlatformSecretState[] {
    return this.#placesOf(role).map(({ secret, namespace, name }) => ({
      secret,
      namespace,
      name,
      state: 'unknown',
      message,
    }));
  }

  async #readStates(
    options: PlatformSecretsOptions,
  ): Promise<PlatformSecretState[]> {
    const { role, plane, connection } = options;
    let config: KubeConfig;
    try {
      config = await loadKubeConfig(connection);
    } catch {
      return this.unknown(role, messageOf('badKubeconfig'));
    }
    const places = this.#placesOf(role);
    const certificates = new Map(
      places
        .filter(({ isCertificate }) => isCertificate)
        .map(({ namespace }) => [
          namespace,
          readCertificates(config, namespace, TIMEOUT_MS),
        ]),
    );
    return Promise.all(
      places.map(async place => {
        const [presence, issued] = await Promise.all([
          readSecretPresence(config, place, TIMEOUT_MS),
          place.isCertificate ? certificates.get(place.namespace) : undefined,
        ]);
        return toState(place, plane, presence, issued);
      }),
    );
  }

  #placesOf(role: ClusterRole): PlatformSecretPlace[] {
    return this.#places.filter(place => place.role === role);
  }
}

function toState(
  { secret, namespace, name }: PlatformSecretPlace,
  plane: string,
  presence: SecretPresence,
  issued: IssuedCertificates | undefined,
): PlatformSecretState {
  const certificate =
    issued && 'bySecret' in issued ? issued.bySecret.get(name) : undefined;
  const certificateUnknown =
    issued && 'message' in issued ? issued.message : undefined;
  return {
    secret,
    namespace,
    name,
    ...presence,
    ...(certificate && { certificate }),
    ...(certificateUnknown && { certificateUnknown }),
    ...((certificate || presence.state === 'missing') && {
      commands: platformSecretCommands({
        plane,
        secret,
        namespace,
        name,
        certificate: certificate?.name,
      }),
    }),
  };
}
