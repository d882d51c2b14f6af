import type { Replacement } from '@openchoreo-secrets/plugin-common';
import { useCallback } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { useTimeTexts } from '../ui/time';

/** Returns a function that says when a secret is due: "Replace by 24 Feb 2027". */
export function useReplacementText(): (replacement: Replacement) => string {
  const { t } = useBaseTranslation();
  const time = useTimeTexts();
  return useCallback(
    ({ dueAt, daysLeft }) =>
      t(daysLeft < 0 ? 'list.overdue' : 'list.replaceBy', {
        date: time.date(dueAt),
      }),
    [t, time],
  );
}
