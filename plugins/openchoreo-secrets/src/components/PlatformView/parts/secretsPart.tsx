import { secretsCsv } from '../../../platform/platformCsv';
import { PlatformSecretsTable } from '../PlatformSecretsTable';
import type { PlatformPart } from './types';

/** All secrets. */
export const secretsPart: PlatformPart = {
  id: 'secrets',
  label: 'platform.partSecrets',
  isFiltered: true,
  show: ({ matching, isComplete }) => ({
    count: matching.length,
    content: <PlatformSecretsTable rows={matching} isComplete={isComplete} />,
    toCsv: () => secretsCsv(matching),
  }),
};
