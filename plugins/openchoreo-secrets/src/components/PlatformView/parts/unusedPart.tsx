import { secretsCsv } from '../../../platform/platformCsv';
import { PlatformSecretsTable } from '../PlatformSecretsTable';
import type { PlatformPart } from './types';

/** Secrets of which it is certain that no component uses them. */
export const unusedPart: PlatformPart = {
  id: 'unused',
  label: 'platform.partUnused',
  isFiltered: true,
  show: ({ matching, isComplete }) => {
    const rows = matching.filter(({ isUnused }) => isUnused);
    return {
      count: rows.length,
      content: <PlatformSecretsTable rows={rows} isComplete={isComplete} />,
      toCsv: () => secretsCsv(rows),
    };
  },
};
