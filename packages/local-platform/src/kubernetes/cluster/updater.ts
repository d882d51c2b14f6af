import type { Manager } from '../fields/managedFields';
import type { WriteOptions } from './types';

/** Who writes by a create, update or patch. */
export function updaterOf({ manager, subresource }: WriteOptions): Manager {
  return {
    name: manager,
    operation: 'Update',
    ...(subresource && { subresource }),
  };
}
