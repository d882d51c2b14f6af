import { planesCsv } from '../../../platform/platformCsv';
import { planeRows } from '../../../platform/platformRows';
import { StoresTable } from '../../PlatformPlanes';
import { PlanesTable } from '../PlanesTable';
import type { PlatformPart } from './types';

/** Planes that cannot hold secrets, or that OpenChoreo cannot reach. */
export const planesPart: PlatformPart = {
  id: 'planes',
  label: 'platform.partPlanes',
  isFiltered: false,
  show: ({ sharedPlanes, namespaces, isComplete, planes: { data } }) => {
    const rows = planeRows(sharedPlanes, namespaces);
    return {
      count: rows.length,
      content: (
        <>
          <PlanesTable rows={rows} isComplete={isComplete} />
          {data?.planeAccess && <StoresTable planes={data.planes} />}
        </>
      ),
      toCsv: () => planesCsv(rows),
    };
  },
};
