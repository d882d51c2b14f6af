import { certificateRows } from '../../../platform/certificateRows';
import { certificatesCsv } from '../../../platform/platformCsv';
import { matchesFilters } from '../../../platform/platformRows';
import { CertificatesPanel } from '../CertificatesPanel';
import type { PlatformPart } from './types';

/** Certificates and when they expire, once somebody has asked to have them looked for. */
export const certificatesPart: PlatformPart = {
  id: 'certificates',
  label: 'platform.partCertificates',
  isFiltered: true,
  show: ({ certificates: scan, filters }) => {
    const choices = certificateRows(scan.namespaces);
    const rows = choices.filter(row => matchesFilters(row, filters));
    return {
      count: scan.start && rows.length,
      choices,
      content: <CertificatesPanel scan={scan} rows={rows} />,
      toCsv: () => certificatesCsv(rows),
    };
  },
};
