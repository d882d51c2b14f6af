/** A key that people name. Its value is in the `ValueStore` under its ID. */
export interface KeyRow {
  rowId: string;
  key: string;
  /** Never set; errors of the value are put here. */
  value?: undefined;
}

export interface LabelRow {
  key: string;
  value: string;
}

/** The part of a form that has rows of keys. */
export interface RowsFields {
  rows: KeyRow[];
}

/** The part of a form that has labels. */
export interface LabelsFields {
  labels: LabelRow[];
}

let lastRowId = 0;

/** Makes a row with an ID of its own. */
export function createKeyRow(key = ''): KeyRow {
  lastRowId += 1;
  return { rowId: `row-${lastRowId}`, key };
}
