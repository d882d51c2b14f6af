import { badData } from './badData';
import { badDockerRegistry } from './badDockerRegistry';
import { badNames } from './badNames';
import { badSshAuth } from './badSshAuth';
import { badTls } from './badTls';
import type { BadInput } from './types';

export type { BadInput };

/** Everything that has to be refused, wherever it is entered. */
export const badInputs: BadInput[] = [
  ...badNames,
  ...badData,
  ...badSshAuth,
  ...badTls,
  ...badDockerRegistry,
];
