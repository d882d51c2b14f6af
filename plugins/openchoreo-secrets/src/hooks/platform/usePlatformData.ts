import type {
  PlatformNamespace,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { useDeferredValue, useMemo } from 'react';
import {
  matchesFilters,
  secretRows,
  type PlatformFilters,
  type PlatformRow,
} from '../../platform/platformRows';
import type { CertificateScan } from './useCertificateScan';
import type { PlatformPlanesQuery } from './usePlatformPlanes';
import type { PlatformState } from './usePlatform';

/** What the parts of the view of the platform choose from. */
export interface PlatformData {
  /** Those that no namespace owns. */
  sharedPlanes: TargetPlane[];
  /** What has come so far. */
  namespaces: PlatformNamespace[];
  secrets: PlatformRow[];
  /** The secrets that the filters leave. */
  matching: PlatformRow[];
  filters: PlatformFilters;
  /** Whether nothing more comes. */
  isComplete: boolean;
  certificates: CertificateScan;
  planes: PlatformPlanesQuery;
}

/** What has come of the platform, prepared once for all parts. */
export function usePlatformData(
  { start, namespaces: current, progress }: PlatformState,
  { certificates, planes }: Pick<PlatformData, 'certificates' | 'planes'>,
  filters: PlatformFilters,
): PlatformData {
  const namespaces = useDeferredValue(current);
  const secrets = useMemo(() => secretRows(namespaces), [namespaces]);
  const isComplete = progress === 'complete';
  return useMemo(
    () => ({
      sharedPlanes: start?.planes ?? [],
      namespaces,
      secrets,
      matching: secrets.filter(row => matchesFilters(row, filters)),
      filters,
      isComplete,
      certificates,
      planes,
    }),
    [start, namespaces, secrets, filters, isComplete, certificates, planes],
  );
}
