/** Whether the store is locked: a sealed store answers nothing but its state. */
export interface Seal {
  isSealed: boolean;
}
