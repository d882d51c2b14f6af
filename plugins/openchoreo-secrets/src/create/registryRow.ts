import {
  checkRegistryAddress,
  formatDockerConfig,
  type ProblemCode,
  type ProblemParameters,
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

/** A problem with a field of a registry, or a warning. */
export interface RowProblem {
  code: ProblemCode;
  params?: ProblemParameters;
  /** A warning doesn't keep the secret from being created. */
  isWarning?: boolean;
  /** The suggested correction. */
  suggestion?: string;
}

/** The problems of a registry by field. */
export type RowProblems = Partial<
  Record<'server' | 'username' | 'password', RowProblem>
>;

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
  const registries = findEntered(rows, values).map(
    ({ id, server, username, email }) => ({
      server: server.trim(),
      username: username.trim(),
      email: email.trim(),
      password: values.read(id),
    }),
  );
  return registries.length > 0 ? formatDockerConfig(registries) : '';
}

/** The problems of each row. A row without any input has none, because it isn't sent. */
export function findRowProblems(
  rows: RegistryRow[],
  values: ValueStore,
): RowProblems[] {
  const entered = findEntered(rows, values);
  const servers = rows.map(({ server }) => server.trim());
  return rows.map((row, index) => {
    const server = servers[index];
    const required = { code: 'valueRequired' } as const;
    if (!entered.includes(row)) {
      return {};
    }
    // A config has room for one entry of a server, so that the first one would be lost.
    const isRepeated = server !== '' && servers.indexOf(server) < index;
    return {
      server: isRepeated
        ? { code: 'registryDuplicate' }
        : checkAddress(server) ?? (server === '' ? required : undefined),
      username: row.username.trim() === '' ? required : undefined,
      password: values.read(row.id) === '' ? required : undefined,
    };
  });
}

/** The first problem that keeps the rows from being a Docker config. */
export function findFault(
  rows: RegistryRow[],
  values: ValueStore,
): RowProblem | undefined {
  return findRowProblems(rows, values)
    .flatMap(problems => Object.values(problems))
    .find(problem => problem && !problem.isWarning);
}

function findEntered(rows: RegistryRow[], values: ValueStore): RegistryRow[] {
  return rows.filter(({ id, server, username, email }) =>
    [server, username, email, values.read(id)].some(Boolean),
  );
}

function checkAddress(server: string): RowProblem | undefined {
  const problem = server === '' ? undefined : checkRegistryAddress(server);
  return problem && { ...problem, isWarning: problem.severity === 'warning' };
}
