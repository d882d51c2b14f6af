import type { Workflow } from '@openchoreo-secrets/openchoreo-client';

/** Marks the workflow parameter with the Git credentials. */
const MARK = 'x-openchoreo-component-parameter-repository-secret-ref';
/** An external reference whose name is a parameter. */
const PARAMETER = /^\$\{\s*parameters\.([\w.]+)\s*\}$/;
/** The parameter in OpenChoreo's own workflows. */
const DEFAULT_PATH = 'repository.secretRef';

/**
 * Returns the paths of workflow parameters with names of secrets: those that the schema marks, and those that external
 * references of kind SecretReference use. For an inaccessible workflow, the parameter of OpenChoreo's own workflows.
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
