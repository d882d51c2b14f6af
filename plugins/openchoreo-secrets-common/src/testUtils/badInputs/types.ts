import type { CategoryId } from '../../categories';
import type { ProblemCode } from '../../rules';

/** An invalid secret. The form and the backend reject it with the same message. */
export interface BadInput {
  title: string;
  /** A JSON pointer to the invalid part of the request. */
  path: string;
  code: ProblemCode;
  name: string;
  type: string;
  category: CategoryId;
  targetPlane: { kind: string; name: string } | undefined;
  /** A list of entries, which can contain duplicate keys. */
  data: [key: string, value: string][];
  labels: [key: string, value: string][];
  /** Where the input is possible: `form` if JSON can't represent it, `request` if the form can't produce it. */
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
