import { OpenChoreoError } from './OpenChoreoError';

/** What names of Kubernetes objects consist of, and nothing that a path could be bent with. */
const PATH_PART = /^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$/i;

/** Throws unless a name can stand in a path without changing which path that is. */
export function assertPathPart(value: string): void {
  if (!PATH_PART.test(value) || value.includes('..')) {
    throw new OpenChoreoError({
      kind: 'input',
      message: 'A name in the path is not the name of a Kubernetes object.',
    });
  }
}
