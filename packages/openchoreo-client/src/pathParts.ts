import { OpenChoreoError } from './OpenChoreoError';

/** Kubernetes object names. Excludes characters that could change the path. */
const PATH_PART = /^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$/i;

/** Throws if a name could change the path that contains it. */
export function assertPathPart(value: string): void {
  if (!PATH_PART.test(value) || value.includes('..')) {
    throw new OpenChoreoError({
      kind: 'input',
      message: "A name in the path isn't a valid Kubernetes object name.",
    });
  }
}
