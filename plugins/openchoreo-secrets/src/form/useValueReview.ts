import {
  describeSecretData,
  reviewSecretData,
  type Problem,
  type Repair,
  type SecretTypeFacts,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useRef, useState } from 'react';

/** A correction that can be applied. The corrected values aren't here but computed when they're needed. */
export type OfferedRepair = Pick<Repair, 'key' | 'code' | 'changes'>;

/** What is known about entered values. Contains no value. */
export interface ValueReview {
  facts: SecretTypeFacts;
  /** Problems that don't keep the secret from being saved. */
  warnings: Problem[];
  repairs: OfferedRepair[];
}

export interface ValueReviewOptions {
  /** Reads what is entered. */
  read(): { type: string; entries: [key: string, value: string][] };
  /** Puts corrected values in the place of entered ones. */
  enter(values: Record<string, string>): void;
}

/** Reviews entered values at the start and with each `refresh`. */
export function useValueReview({ read, enter }: ValueReviewOptions) {
  const [review, setReview] = useState<ValueReview>({
    facts: {},
    warnings: [],
    repairs: [],
  });
  const latest = useRef(0);
  const refresh = async () => {
    latest.current += 1;
    const run = latest.current;
    const { type, entries } = read();
    const facts = await describeSecretData(type, entries);
    const { warnings, repairs } = await reviewSecretData(type, entries);
    if (run === latest.current) {
      setReview({
        facts,
        warnings,
        repairs: repairs.map(({ key, code, changes }) => ({
          key,
          code,
          changes,
        })),
      });
    }
  };
  const atStart = useRef(refresh);
  useEffect(() => {
    void atStart.current();
    return () => {
      latest.current = -1;
    };
  }, []);

  const repair = async ({ key, code }: OfferedRepair) => {
    const { type, entries } = read();
    const { repairs } = await reviewSecretData(type, entries);
    const found = repairs.find(it => it.key === key && it.code === code);
    if (found) {
      enter(found.values);
    }
  };
  return { review, refresh: () => void refresh(), repair };
}
