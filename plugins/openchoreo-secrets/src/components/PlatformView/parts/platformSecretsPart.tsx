import { platformSecretsCsv } from '../../../platform/planesCsv';
import { PlatformSecretsPanel } from '../../PlatformPlanes';
import type { PlatformPart } from './types';

/** The secrets that OpenChoreo itself needs. */
export const platformSecretsPart: PlatformPart = {
  id: 'platform-secrets',
  label: 'platform.partPlatformSecrets',
  isFiltered: false,
  show: ({ planes: query, sharedPlanes, namespaces }) => ({
    count: query.data?.planes.flatMap(({ secrets }) => secrets).length,
    content: (
      <PlatformSecretsPanel
        query={query}
        sharedPlanes={sharedPlanes}
        namespaces={namespaces}
      />
    ),
    toCsv: () => platformSecretsCsv(query.data?.planes ?? []),
  }),
};
