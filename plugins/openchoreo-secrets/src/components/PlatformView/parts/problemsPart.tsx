import { problemsCsv } from '../../../platform/platformCsv';
import { problemRows } from '../../../platform/platformRows';
import { ProblemsTable } from '../ProblemsTable';
import type { PlatformPart } from './types';

/** References of all namespaces that do not resolve, or may not. */
export const problemsPart: PlatformPart = {
  id: 'problems',
  label: 'platform.partProblems',
  isFiltered: false,
  show: ({ namespaces, isComplete }) => {
    const rows = problemRows(namespaces);
    return {
      count: rows.length,
      content: <ProblemsTable rows={rows} isComplete={isComplete} />,
      toCsv: () => problemsCsv(rows),
    };
  },
};
