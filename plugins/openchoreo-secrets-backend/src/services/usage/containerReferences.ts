import type { Container } from '@openchoreo-secrets/openchoreo-client';

/** An environment variable or file with the value of a secret's key. */
export interface ContainerReference {
  secret: string;
  key: string;
  /** The environment variable; absent for a file. */
  variable?: string;
  /** The path of the file; absent for a variable. */
  file?: string;
  isOverride: boolean;
}

type Entry = NonNullable<Container['files']>[number];

/**
 * Returns the references of a container with an environment's overrides (OpenChoreo's release bindings). An override
 * replaces the entry with the same key, even if the override is a plain value.
 */
export function containerReferences(
  container: Container = {},
  overrides: Container = {},
): ContainerReference[] {
  return [
    ...mergeByKey(container.env, overrides.env).flatMap(
      ({ entry, isOverride }) =>
        toReference(entry, { variable: entry.key, isOverride }),
    ),
    ...mergeByKey(container.files, overrides.files).flatMap(
      ({ entry, isOverride }) =>
        toReference(entry, { file: pathOf(entry), isOverride }),
    ),
  ];
}

interface MergedEntry {
  entry: Entry;
  isOverride: boolean;
}

function mergeByKey(
  entries: Entry[] = [],
  overrides: Entry[] = [],
): MergedEntry[] {
  const merged = new Map<string, MergedEntry>();
  for (const entry of entries) {
    merged.set(entry.key, { entry, isOverride: false });
  }
  for (const entry of overrides) {
    merged.set(entry.key, { entry, isOverride: true });
  }
  return [...merged.values()];
}

function toReference(
  { valueFrom }: Entry,
  place: Omit<ContainerReference, 'secret' | 'key'>,
): ContainerReference[] {
  const { name, key } = valueFrom?.secretKeyRef ?? {};
  return name && key ? [{ secret: name, key, ...place }] : [];
}

function pathOf({ key, mountPath }: Entry): string {
  return mountPath ? `${mountPath.replace(/\/$/, '')}/${key}` : key;
}
