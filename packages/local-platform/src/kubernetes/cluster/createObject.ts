import { randomInt, randomUUID } from 'node:crypto';
import type { ResourceScope } from '../resources/types';
import { alreadyExists, badRequest } from '../status/errors';
import type { ObjectStore } from '../storage/types';
import { now } from '../time';
import type { KubernetesObject, ObjectMeta } from '../types';
import { admitObject } from '../validation/admit';
import { requireNamespace } from './namespaces';

const SUFFIX_ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';
const SUFFIX_LENGTH = 5;
const MAX_GENERATED_BASE = 58;

export interface CreateOptions {
  isDryRun?: boolean;
  /** Sets the managed fields of the new object. */
  recordOwner(object: KubernetesObject): KubernetesObject;
}

/** Creates an object. Takes ownership of `decoded`. */
export function createObject(
  store: ObjectStore,
  { definition, namespace }: ResourceScope,
  decoded: KubernetesObject,
  { isDryRun, recordOwner }: CreateOptions,
): KubernetesObject {
  const metadata = stampMetadata(decoded.metadata, namespace);
  if (definition.isCustom || definition.hasGeneration) {
    delete decoded.status;
    metadata.generation = 1;
  }
  const object = recordOwner(admitObject(definition, { ...decoded, metadata }));
  requireNamespace(store, definition, namespace, metadata.name);
  if (store.get(definition, namespace, metadata.name)) {
    throw alreadyExists(definition, metadata.name);
  }
  return isDryRun ? object : store.put(definition, object);
}

function stampMetadata(
  { resourceVersion, ...metadata }: ObjectMeta,
  namespace: string | undefined,
): ObjectMeta {
  if (resourceVersion) {
    throw badRequest(
      'resourceVersion should not be set on objects to be created',
    );
  }
  checkNamespace(metadata.namespace, namespace);
  const { name, generateName, ...rest } = metadata;
  delete rest.deletionTimestamp;
  delete rest.deletionGracePeriodSeconds;
  return {
    name: name || generate(generateName),
    ...(generateName && { generateName }),
    ...rest,
    ...(namespace && { namespace }),
    uid: randomUUID(),
    creationTimestamp: now(),
  };
}

export function checkNamespace(
  sent: string | undefined,
  requested: string | undefined,
): void {
  if (sent && sent !== requested) {
    throw badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
}

function generate(base: string | undefined): string {
  if (!base) {
    return '';
  }
  const suffix = Array.from(
    { length: SUFFIX_LENGTH },
    () => SUFFIX_ALPHABET[randomInt(SUFFIX_ALPHABET.length)],
  );
  return base.slice(0, MAX_GENERATED_BASE) + suffix.join('');
}
