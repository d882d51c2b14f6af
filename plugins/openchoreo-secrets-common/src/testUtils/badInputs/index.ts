import { badData } from './badData';
import { badDockerRegistry } from './badDockerRegistry';
import { badNames } from './badNames';
import { badSshAuth } from './badSshAuth';
import { badTls } from './badTls';
import type { BadInput } from './types';

export type { BadInput };

/** All inputs that the form, the backend, and `occ` have to reject. */
export const badInputs: BadInput[] = [
  ...badNames,
  ...badData,
  ...badSshAuth,
  ...badTls,
  ...badDockerRegistry,
];
