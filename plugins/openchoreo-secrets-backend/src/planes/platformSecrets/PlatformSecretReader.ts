import type { KubeConfig } from '@kubernetes/client-node';
import {
  platformSecretCommands,
  type PlatformSecretState,
} from '@openchoreo-secrets/plugin-common';
import { loadKubeConfig } from '../kubeConfig';
import { messageOf } from '../planeApi';
import type { PlaneConnection } from '../types';
import type { ClusterRole, PlatformSecretPlace } from './platformSecrets';
import { readCertificates, type IssuedCertificates } from './readCertificates';
import { readSecretPresence, type SecretPresence } from './readSecretPresence';

/** How long the whole answer waits for one cluster. */
const TIMEOUT_MS = 4_000;
/** Several people who look at once, and one who looks again, cost a cluster one read. */
const KEPT_MS = 5_000;

/** A plane whose secrets are asked for. */
export interface PlatformSecretQuestion {
  role: ClusterRole;
  /** As a person calls it. */
  plane: string;
  connection: PlaneConnection;
}

/** Tells which of the secrets that OpenChoreo itself needs are where they should be. Never rejects. */
export interface PlatformSecrets {
  read(question: PlatformSecretQuestion): Promise<PlatformSecretState[]>;
  /** The same where nobody can be asked. */
  unknown(role: ClusterRole, message: string): PlatformSecretState[];
}

/** Asks Kubernetes, in such a way that no value leaves it. */
export class PlatformSecretReader implements PlatformSecrets {
  readonly #places: readonly PlatformSecretPlace[];
  readonly #recent = new Map<
    string,
    { until: number; states: Promise<PlatformSecretState[]> }
  >();

  private constructor(places: readonly PlatformSecretPlace[]) {
    this.#places = places;
  }

  static create(places: readonly PlatformSecretPlace[]): PlatformSecretReader {
    return new PlatformSecretReader(places);
  }

  read(question: PlatformSecretQuestion): Promise<PlatformSecretState[]> {
    const key = `${question.role} ${question.plane}`;
    const recent = this.#recent.get(key);
    if (recent && recent.until > Date.now()) {
      return recent.states;
    }
    const states = this.#ask(question);
    this.#recent.set(key, { until: Date.now() + KEPT_MS, states });
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

  async #ask(question: PlatformSecretQuestion): Promise<PlatformSecretState[]> {
    const { role, plane, connection } = question;
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
