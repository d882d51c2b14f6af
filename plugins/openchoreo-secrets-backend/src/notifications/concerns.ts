import {
  findReplacement,
  namespaceOfValues,
  replaceEveryDays,
  type CertificateNamespace,
  type SecretCertificate,
} from '@openchoreo-secrets/plugin-common';
import type { PushSecret } from '../planes/externalSecrets';
import type { ClusterState } from '../planes/PlaneStates';
import { stateOf } from '../planes/syncState';
import type { SecretId } from '../services/secrets/SecretsService';
import type { NamespaceReferences } from '../upstream/listAllReferences';
import { keyOf, type Topic } from './OpenNotifications';

/** Days before the end of a certificate at which people are notified. */
const CERTIFICATE_DAYS = [1, 7, 30];
const EXPIRED = 'expired';

/** A new message replaces title and description of the earlier one, so it needs both. */
export interface Message {
  title: string;
  description: string;
}

/** A reason to notify people about a secret. */
export interface Concern extends Message {
  secret: SecretId;
  /** Distinguishes concerns of a topic that are worth another notification. */
  stage: string;
  severity: 'normal' | 'high' | 'critical';
}

/** How a concern ended. */
export type Outcome = 'resolved' | 'deleted';

/** The concerns of a topic at one time. */
export interface Observation {
  topic: Topic;
  concerns: Concern[];
  /** Returns how an earlier concern ended; `undefined` if it's unknown whether it has. */
  outcomeOf(secret: SecretId): Outcome | undefined;
  /** Returns what to say when a concern is resolved. */
  resolved(secret: SecretId): Message;
}

/** Returns what to say when a secret with an open notification was deleted. */
export function describeDeleted({ namespace, name }: SecretId): Message {
  return {
    title: `${name} in ${namespace} was deleted`,
    description: 'There is nothing left to do.',
  };
}

/**
 * Finds the secrets whose sync has failed for some time. Clusters whose watch isn't current say nothing.
 *
 * @param now - milliseconds since 1970
 */
export function observeSyncs(
  clusters: ClusterState[],
  { failedAfterMs, now }: { failedAfterMs: number; now: number },
): Observation {
  const states = new Map<string, ReturnType<typeof stateOf>>();
  const concerns: Concern[] = [];
  for (const pushSecret of clusters.flatMap(it => it.pushSecrets ?? [])) {
    const { metadata, ready, deletedAt } = pushSecret;
    const namespace = namespaceOfValues(metadata.namespace ?? '');
    if (namespace === undefined) {
      continue;
    }
    const secret = { namespace, name: metadata.name };
    const state = stateOf(pushSecret, now);
    states.set(keyOf(secret), state);
    const failedForMs = now - Date.parse(ready?.since ?? '');
    if (state === 'failed' && failedForMs >= failedAfterMs) {
      concerns.push(toSyncConcern(secret, deletedAt));
    }
  }
  const isComplete = clusters.every(it => it.pushSecrets !== undefined);
  return {
    topic: 'sync-failed',
    concerns,
    outcomeOf: secret => {
      const state = states.get(keyOf(secret));
      if (state === undefined) {
        return isComplete ? 'deleted' : undefined;
      }
      return state === 'synced' ? 'resolved' : undefined;
    },
    resolved: ({ namespace, name }) => ({
      title: `${name} in ${namespace} is synced again`,
      description: 'The last change has reached the store.',
    }),
  };
}

function toSyncConcern(
  secret: SecretId,
  deletedAt: PushSecret['deletedAt'],
): Concern {
  const { namespace, name } = secret;
  return deletedAt
    ? {
        secret,
        stage: 'removal',
        title: `The value of ${name} in ${namespace} can't be removed`,
        description:
          'The secret was deleted, but its value is still in the store.',
        severity: 'high',
      }
    : {
        secret,
        stage: 'push',
        title: `${name} in ${namespace} failed to sync`,
        description:
          "The last change hasn't reached the store, so workloads get the earlier values. Open the secret to see the cause.",
        severity: 'high',
      };
}

/** Finds certificates that expire soon. */
export function observeCertificates(
  namespaces: CertificateNamespace[],
): Observation {
  const scanned = new Map<string, SecretCertificate[]>();
  for (const { name, certificates, error } of namespaces) {
    if (error === undefined) {
      // A large namespace can be part of several scans.
      scanned.set(name, [...(scanned.get(name) ?? []), ...certificates]);
    }
  }
  return {
    topic: 'certificate-expires',
    concerns: [...scanned].flatMap(([namespace, certificates]) =>
      certificates.flatMap(({ secret: { name }, expiry }) => {
        const stage = expiry && stageOf(expiry.daysLeft);
        return expiry && stage
          ? [toCertificateConcern({ namespace, name }, stage, expiry.notAfter)]
          : [];
      }),
    ),
    outcomeOf: ({ namespace, name }) => {
      const certificates = scanned.get(namespace);
      if (!certificates) {
        return undefined;
      }
      const found = certificates.find(({ secret }) => secret.name === name);
      if (!found) {
        return 'deleted';
      }
      return found.expiry ? 'resolved' : undefined;
    },
    resolved: ({ namespace, name }) => ({
      title: `The certificate of ${name} in ${namespace} was replaced`,
      description: 'The new one is valid for more than 30 days.',
    }),
  };
}

function stageOf(daysLeft: number): string | undefined {
  if (daysLeft < 0) {
    return EXPIRED;
  }
  return CERTIFICATE_DAYS.find(days => daysLeft <= days)?.toString();
}

function toCertificateConcern(
  secret: SecretId,
  stage: string,
  notAfter: string,
): Concern {
  const { namespace, name } = secret;
  const certificate = `The certificate of ${name} in ${namespace}`;
  const date = notAfter.slice(0, 10);
  if (stage === EXPIRED) {
    return {
      secret,
      stage,
      title: `${certificate} has expired`,
      description: `It expired on ${date}. Replace the certificate and its key.`,
      severity: 'critical',
    };
  }
  const days = Number(stage);
  return {
    secret,
    stage,
    title: `${certificate} expires in ${
      days === 1 ? 'less than 2 days' : `${days} days or less`
    }`,
    description: `It expires on ${date}. Replace the certificate and its key before.`,
    severity: days > 7 ? 'normal' : 'high',
  };
}

/**
 * Finds the secrets that are to be replaced. Those whose last change no plane knows say nothing.
 *
 * @param namespaces - those that could be listed
 * @param now - milliseconds since 1970
 */
export function observeReplacements(
  namespaces: NamespaceReferences[],
  clusters: ClusterState[],
  now: number,
): Observation {
  const changes = new Map<string, string>();
  for (const { metadata, triggeredAt } of clusters.flatMap(
    it => it.pushSecrets ?? [],
  )) {
    const namespace = namespaceOfValues(metadata.namespace ?? '');
    if (namespace !== undefined && triggeredAt) {
      changes.set(keyOf({ namespace, name: metadata.name }), triggeredAt);
    }
  }
  const concerns: Concern[] = [];
  const outcomes = new Map<string, Outcome>();
  for (const { namespace, references } of namespaces) {
    for (const { metadata } of references) {
      const secret = { namespace, name: metadata.name };
      const changedAt = changes.get(keyOf(secret));
      const due = findReplacement(metadata.labels, changedAt, now);
      if (due && due.daysLeft < 0) {
        concerns.push(toReplacementConcern(secret, due.dueAt));
      } else if (due || replaceEveryDays(metadata.labels) === undefined) {
        outcomes.set(keyOf(secret), 'resolved');
      }
    }
  }
  const names = new Map(
    namespaces.map(({ namespace, references }) => [
      namespace,
      new Set(references.map(({ metadata }) => metadata.name)),
    ]),
  );
  return {
    topic: 'replacement-due',
    concerns,
    outcomeOf: secret =>
      names.get(secret.namespace)?.has(secret.name) === false
        ? 'deleted'
        : outcomes.get(keyOf(secret)),
    resolved: ({ namespace, name }) => ({
      title: `${name} in ${namespace} isn't due for replacement anymore`,
      description: 'It was changed, or needs no replacement.',
    }),
  };
}

function toReplacementConcern(secret: SecretId, dueAt: string): Concern {
  const { namespace, name } = secret;
  return {
    secret,
    stage: 'due',
    title: `${name} in ${namespace} is due for replacement`,
    description: `Its values were to be replaced by ${dueAt.slice(0, 10)}.`,
    severity: 'normal',
  };
}
