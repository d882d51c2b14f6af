import type { Manager } from '../fields/managedFields';
import type { WriteOptions } from './types';

/** Returns the manager of a create, update, or patch (operation `Update`). */
export function updaterOf({ manager, subresource }: WriteOptions): Manager {
  return {
    name: manager,
    operation: 'Update',
    ...(subresource && { subresource }),
  };
}
