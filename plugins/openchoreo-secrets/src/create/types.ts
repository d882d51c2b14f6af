import type { MutableRefObject } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ValueStore } from '../form/ValueStore';
import type { TextFile } from '../form/readTextFile';
import type { CreateSecretFields } from './formModel';

/** The props of the form of a secret type. */
export interface TypeFormProps {
  /** The Kubernetes type. */
  type: string;
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
  /** Set by the form: takes the files that are dropped on the dialog; at least one. */
  fileTaker: MutableRefObject<((files: TextFile[]) => void) | undefined>;
  /** Called when a value changes, which the form state doesn't know. */
  onValueChange(): void;
  /** Called for each file that can't be taken, after the others of the same drop were. */
  onFileProblem(file: TextFile): void;
}
