/** A key of a type whose keys people choose; its value is in the `ValueStore` under its id. */
export interface KeyRow {
  rowId: string;
  key: string;
  /** Never set: errors of the value are put here. */
  value?: undefined;
}

export interface LabelRow {
  key: string;
  value: string;
}

/** A form, as far as it has rows of keys. */
export interface RowsFields {
  rows: KeyRow[];
}

/** A form, as far as it has labels. */
export interface LabelsFields {
  labels: LabelRow[];
}
