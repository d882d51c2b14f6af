import { SecretsApiError } from '../../api/SecretsApiError';
import {
  useSecretsTranslation,
  type Translate,
} from '../../hooks/useSecretsTranslation';
import { Notice } from './Notice';

export interface ErrorNoticeProps {
  error: Error;
  namespace?: string;
  onRetry?(): void;
}

/** Says what went wrong as what it is: forbidden is not empty, and switched off is not failed. */
export function ErrorNotice({ error, namespace, onRetry }: ErrorNoticeProps) {
  const { t } = useSecretsTranslation();
  return (
    <Notice
      isAlert
      title={titleOf(error, namespace ?? '', t)}
      text={error.message}
      action={onRetry && { label: t('state.retry'), onClick: onRetry }}
    />
  );
}

function titleOf(error: Error, namespace: string, t: Translate): string {
  const { status, code } =
    error instanceof SecretsApiError
      ? error
      : { status: undefined, code: undefined };
  switch (status) {
    case 401:
      return t('state.signIn');
    case 403:
      return t('state.forbidden', { namespace });
    case 404:
      return t('state.missingNamespace', { namespace });
    case 501:
      return code === 'CONTROL_PLANE_FEATURE_DISABLED'
        ? t('state.controlPlaneOff')
        : t('state.featureOff');
    case 502:
    case 503:
    case 504:
      return t('state.unreachable');
    default:
      return t('state.failed');
  }
}
