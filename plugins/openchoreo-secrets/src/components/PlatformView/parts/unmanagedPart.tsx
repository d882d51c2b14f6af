import { secretsCsv } from '../../../platform/platformCsv';
import { PlatformSecretsTable } from '../PlatformSecretsTable';
import type { PlatformPart } from './types';

/** References that the Secret Management API did not make. */
export const unmanagedPart: PlatformPart = {
  id: 'unmanaged',
  label: 'platform.partUnmanaged',
  isFiltered: true,
  show: ({ matching, isComplete }) => {
    const rows = matching.filter(({ secret }) => !secret.managed);
    return {
      count: rows.length,
      content: <PlatformSecretsTable rows={rows} isComplete={isComplete} />,
      toCsv: () => secretsCsv(rows),
    };
  },
};
