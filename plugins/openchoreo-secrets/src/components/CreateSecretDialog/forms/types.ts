import type { UseFormReturn } from 'react-hook-form';
import type { TextFile, ValueStore } from '../../SecretValues';
import type { CreateSecretFields } from '../formModel';

/** What the form of a secret type gets. */
export interface TypeFormProps {
  /** The Kubernetes type. */
  type: string;
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
  /** A value changed; the form itself does not know of values. */
  onValueChange(): void;
  /** A file could not be taken; to be told after what else of the same drop was. */
  onFileProblem(file: TextFile): void;
}
