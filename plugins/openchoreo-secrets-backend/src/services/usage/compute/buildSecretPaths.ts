import type { Workflow } from '@openchoreo-secrets/openchoreo-client';

/** Marks the parameter of a workflow that names the secret with which sources are fetched. */
const MARK = 'x-openchoreo-component-parameter-repository-secret-ref';
/** An external reference whose name is a parameter alone. */
const PARAMETER = /^\$\{\s*parameters\.([\w.]+)\s*\}$/;
/** Where OpenChoreo's own workflows have it. */
const DEFAULT_PATH = 'repository.secretRef';

/**
 * The parameters of a workflow that name secrets, as paths: those that its schema marks, and those that name a
 * SecretReference which each run refers to. Of a workflow that is not to be seen, that of OpenChoreo's own.
 */
export function buildSecretPaths(workflow: Workflow | undefined): string[] {
  const { parameters, externalRefs = [] } = workflow?.spec ?? {};
  const marked = findMarked(parameters?.openAPIV3Schema, []);
  const referred = externalRefs
    .filter(({ kind }) => kind === 'SecretReference')
    .flatMap(({ name }) => PARAMETER.exec(name ?? '')?.[1] ?? []);
  const paths = [...new Set([...marked, ...referred])];
  return paths.length > 0 ? paths : [DEFAULT_PATH];
}

function findMarked(schema: unknown, path: string[]): string[] {
  if (typeof schema !== 'object' || schema === null) {
    return [];
  }
  const own = Reflect.get(schema, MARK) === true ? [path.join('.')] : [];
  const properties: unknown = Reflect.get(schema, 'properties');
  return Object.entries(Object(properties)).reduce(
    (found, [name, property]) => [
      ...found,
      ...findMarked(property, [...path, name]),
    ],
    own,
  );
}
