import { StatusError } from '../status/StatusError';
import { describePath, intersection, type FieldSet } from './FieldSet';
import type { Ownership } from './managedFields';

/** Throws `Conflict` with the managers and their fields if another manager owns a disputed field. */
export function refuseConflicts(others: Ownership[], disputed: FieldSet): void {
  const conflicts = others.flatMap(owner =>
    [...intersection(owner.fields, disputed).values()].map(path => ({
      message: `conflict with ${describeOwner(owner)}`,
      field: describePath(path),
    })),
  );
  if (conflicts.length === 0) {
    return;
  }
  const isOne = conflicts.length === 1;
  const list = isOne
    ? ` ${conflicts[0].message}: ${conflicts[0].field}`
    : `\n${listByOwner(conflicts)}`;
  throw new StatusError({
    code: 409,
    reason: 'Conflict',
    message: `Apply failed with ${conflicts.length} conflict${
      isOne ? '' : 's'
    }:${list}`,
    details: {
      causes: conflicts.map(conflict => ({
        reason: 'FieldManagerConflict',
        ...conflict,
      })),
    },
  });
}

function listByOwner(conflicts: { message: string; field: string }[]): string {
  const messages = [...new Set(conflicts.map(({ message }) => message))];
  return messages
    .map(message => {
      const fields = conflicts.filter(conflict => conflict.message === message);
      const title = message.replace('conflict with', 'conflicts with');
      return `${title}:\n${fields.map(({ field }) => `- ${field}`).join('\n')}`;
    })
    .join('\n');
}

function describeOwner({ name, subresource, apiVersion }: Ownership): string {
  const detail = subresource ? ` with subresource "${subresource}"` : '';
  return `"${name}"${detail} using ${apiVersion}`;
}
