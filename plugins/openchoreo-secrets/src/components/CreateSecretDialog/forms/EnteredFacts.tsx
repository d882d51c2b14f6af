import {
  describeSecretData,
  type SecretTypeFacts,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useState } from 'react';
import { SecretFacts } from '../../SecretFacts';
import { readEntries } from '../formModel';
import type { TypeFormProps } from './types';

export interface EnteredFactsProps
  extends Pick<TypeFormProps, 'form' | 'values'> {
  /** Changes whenever a value does. */
  version: number;
}

/** What can be understood of the values that are entered so far. */
export function EnteredFacts({ form, values, version }: EnteredFactsProps) {
  const [facts, setFacts] = useState<SecretTypeFacts>({});
  useEffect(() => {
    const fields = form.getValues();
    const entries = readEntries(fields, values);
    let isCurrent = true;
    void describeSecretData(fields.type, entries).then(
      described => isCurrent && setFacts(described),
    );
    return () => {
      isCurrent = false;
    };
  }, [form, values, version]);
  return <SecretFacts facts={facts} />;
}
