import type { KeyRow } from './types';

let lastRowId = 0;

/** A row with an identity of its own, which its value is kept under. */
export function createKeyRow(key = ''): KeyRow {
  lastRowId += 1;
  return { rowId: `row-${lastRowId}`, key };
}
