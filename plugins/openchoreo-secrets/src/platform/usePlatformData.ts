import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { queryKeys } from '../api/queryKeys';
import type { SecretRow } from '../list/rows';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useNow } from '../ui/time';
import { planeRows, type PlaneRow } from './planes';
import { findProblems, type Problem, type ProblemKind } from './problems';
import { useAllRows } from './useAllSync';
import { useCertificateScan, type CertificateScan } from './useCertificateScan';
import { usePlatform, type PlatformState } from './usePlatform';
import { usePlatformPlanes } from './usePlatformPlanes';

export interface PlatformData {
  stream: PlatformState;
  certificates: CertificateScan;
  planes: PlatformPlanes | undefined;
  planesError: Error | null;
  rows: SecretRow[];
  planeRows: PlaneRow[];
  problems: Problem[];
  /** The kinds of problems that can't be checked now. */
  unknown: ProblemKind[];
  /** What the search for orphaned values left out. */
  gaps: string[];
  refresh(): void;
}

/** The data of the all-namespaces view, as it arrives. */
export function usePlatformData(): PlatformData {
  const { t } = useSecretsTranslation();
  const queryClient = useQueryClient();
  const stream = usePlatform();
  const certificates = useCertificateScan();
  const query = usePlatformPlanes();
  const namespaces = useDeferredValue(stream.namespaces);
  const { data: planes } = query;
  const hasPlaneAccess = planes?.planeAccess === true;
  const rows = useAllRows(namespaces, hasPlaneAccess);
  const shared = stream.start?.planes;
  const planesOfAll = useMemo(
    () => planeRows(shared ?? [], namespaces, planes?.planes ?? []),
    [shared, namespaces, planes],
  );
  const now = useNow();
  const problems = useMemo(
    () =>
      findProblems({
        rows,
        namespaces,
        planeRows: planesOfAll,
        planes,
        certificates: certificates.namespaces,
        now,
      }),
    [rows, namespaces, planesOfAll, planes, certificates.namespaces, now],
  );
  const unknown: ProblemKind[] = [
    ...(hasPlaneAccess
      ? []
      : (['sync', 'replacement', 'orphaned', 'platformSecrets'] as const)),
    ...(certificates.progress === 'idle' ? (['certificates'] as const) : []),
  ];
  const orphaned = planes?.orphanedValues;
  return {
    stream,
    certificates,
    planes,
    planesError: query.error,
    rows,
    planeRows: planesOfAll,
    problems,
    unknown,
    gaps: [
      ...(orphaned?.gaps ?? []),
      ...(orphaned?.othersPossible ? [t('platform.othersPossible')] : []),
    ],
    refresh: () => {
      stream.begin();
      void query.refetch();
      void queryClient.invalidateQueries({
        queryKey: queryKeys.deletedSecrets,
      });
    },
  };
}
