import {
  StatusError,
  StatusOK,
  StatusWarning,
  StatusAborted,
} from '@backstage/core-components';
import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

export interface UseStateProps {
  use: SecretUse;
  /** Whether it was looked at at all. */
  isChecked: boolean;
}

/** Whether a reference resolves, in a word and a colour. */
export function UseState({ use: { problem }, isChecked }: UseStateProps) {
  const { t } = useSecretsTranslation();
  if (!isChecked) {
    return <StatusAborted>{t('usage.unchecked')}</StatusAborted>;
  }
  if (!problem) {
    return <StatusOK>{t('usage.ok')}</StatusOK>;
  }
  return problem.broken ? (
    <StatusError>{t('usage.broken')}</StatusError>
  ) : (
    <StatusWarning>{t('usage.doubtful')}</StatusWarning>
  );
}
