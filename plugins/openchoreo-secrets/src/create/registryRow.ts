import {
  formatDockerConfig,
  type ProblemCode,
  type RegistryCredentials,
} from '@openchoreo-secrets/plugin-common';
import type { ValueStore } from '../form/ValueStore';

/** One registry; its password is in the {@link ValueStore} under its id. */
export interface RegistryRow {
  id: string;
  server: string;
  username: string;
  email: string;
}

let lastId = 0;

export function createRegistryRow(): RegistryRow {
  lastId += 1;
  return { id: `registry-${lastId}`, server: '', username: '', email: '' };
}

export function fromCredentials(
  { server, username, password, email = '' }: RegistryCredentials,
  values: ValueStore,
): RegistryRow {
  const row = { ...createRegistryRow(), server, username, email };
  values.enter(row.id, password);
  return row;
}

/** The Docker config of rows; empty where nothing is entered. */
export function toConfig(rows: RegistryRow[], values: ValueStore): string {
  const registries = rows
    .map(({ id, ...row }) => ({ ...row, password: values.read(id) }))
    .filter(row => Object.values(row).some(Boolean));
  return registries.length > 0 ? formatDockerConfig(registries) : '';
}

/** A config has room for one entry of a server, so that a second one would be lost. */
export function findFault(rows: RegistryRow[]): ProblemCode | undefined {
  const servers = rows.map(({ server }) => server).filter(Boolean);
  return new Set(servers).size < servers.length
    ? 'registryDuplicate'
    : undefined;
}
