import { planesCsv } from '../../../platform/platformCsv';
import { planeRows } from '../../../platform/platformRows';
import { PlanesTable } from '../PlanesTable';
import type { PlatformPart } from './types';

/** Planes that cannot hold secrets, or that OpenChoreo cannot reach. */
export const planesPart: PlatformPart = {
  id: 'planes',
  label: 'platform.partPlanes',
  isFiltered: false,
  show: ({ sharedPlanes, namespaces, isComplete }) => {
    const rows = planeRows(sharedPlanes, namespaces);
    return {
      count: rows.length,
      content: <PlanesTable rows={rows} isComplete={isComplete} />,
      toCsv: () => planesCsv(rows),
    };
  },
};
