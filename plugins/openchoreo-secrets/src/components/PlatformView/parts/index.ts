import { certificatesPart } from './certificatesPart';
import { leftOversPart } from './leftOversPart';
import { planesPart } from './planesPart';
import { platformSecretsPart } from './platformSecretsPart';
import { problemsPart } from './problemsPart';
import { secretsPart } from './secretsPart';
import type { PlatformPart } from './types';
import { unmanagedPart } from './unmanagedPart';
import { unusedPart } from './unusedPart';

/** All parts, in the order of their tabs; the first one is shown where the URL names none. */
export const platformParts: PlatformPart[] = [
  secretsPart,
  unusedPart,
  unmanagedPart,
  problemsPart,
  planesPart,
  platformSecretsPart,
  leftOversPart,
  certificatesPart,
];

export * from './types';
