import type { CategoryId } from '../../categories';
import type { ProblemCode } from '../../rules';

/** A secret that is to be refused: by the form at the field, and by the backend in the same words. */
export interface BadInput {
  title: string;
  /** What is wrong, and where: a JSON pointer into the request. */
  path: string;
  code: ProblemCode;
  name: string;
  type: string;
  category: CategoryId;
  targetPlane: { kind: string; name: string } | undefined;
  /** Entries, so that a key can be there twice. */
  data: [key: string, value: string][];
  labels: [key: string, value: string][];
  /** Where it can be entered: what JSON cannot say has a form only, what no form offers a request only. */
  where: 'both' | 'form' | 'request';
}

export type Row = [
  title: string,
  path: string,
  code: ProblemCode,
  change: Partial<BadInput>,
];

const good: Omit<BadInput, 'title' | 'path' | 'code'> = {
  name: 'payments',
  type: 'Opaque',
  category: 'generic',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  data: [['token', 'secret-value']],
  labels: [],
  where: 'both',
};

export function toBadInputs(rows: Row[]): BadInput[] {
  return rows.map(([title, path, code, change]) => ({
    ...good,
    title,
    path,
    code,
    ...change,
  }));
}
