import { createDescribeSecretAction } from './createDescribeSecretAction';
import { createListSecretsAction } from './createListSecretsAction';
import type { ActionOptions } from './types';

/**
 * Registers what tools may ask. An action has no token of the person, so that there are actions only
 * where the backend asks OpenChoreo by itself.
 */
export function createSecretsActions(options: ActionOptions): void {
  createListSecretsAction(options);
  createDescribeSecretAction(options);
}
