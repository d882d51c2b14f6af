import { leftOversCsv } from '../../../platform/planesCsv';
import { LeftOversPanel } from '../../PlatformPlanes';
import type { PlatformPart } from './types';

/** Values on planes that no secret stands for. */
export const leftOversPart: PlatformPart = {
  id: 'left-over',
  label: 'platform.partLeftOvers',
  isFiltered: false,
  show: ({ planes: query }) => ({
    count: query.data?.planeAccess
      ? query.data.orphanedValues.items.length
      : undefined,
    content: <LeftOversPanel query={query} />,
    toCsv: () => leftOversCsv(query.data?.orphanedValues.items ?? []),
  }),
};
