/** Seal status. A sealed store responds to status requests only. */
export interface Seal {
  isSealed: boolean;
}
