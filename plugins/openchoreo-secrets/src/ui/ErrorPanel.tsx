import { SecretsApiError } from '../api/SecretsApiError';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { EmptyPanel } from './EmptyPanel';

export interface ErrorPanelProps {
  error: Error;
  namespace?: string;
  /** The secret that was asked for, where it was one. */
  name?: string;
  onRetry?(): void;
}

/** Says what went wrong as what it is: forbidden is not empty, and switched off is not failed. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { error, onRetry } = props;
  const { t } = useSecretsTranslation();
  return (
    <EmptyPanel
      isAlert
      title={titleOf(props, t)}
      text={error.message}
      action={onRetry && { label: t('state.retry'), onClick: onRetry }}
    />
  );
}

function titleOf(
  { error, namespace = '', name }: ErrorPanelProps,
  t: Translate,
): string {
  const { status, code } =
    error instanceof SecretsApiError
      ? error
      : { status: undefined, code: undefined };
  switch (status) {
    case 401:
      return t('state.signIn');
    case 403:
      return namespace
        ? t('state.forbidden', { namespace })
        : t('platform.forbidden');
    case 404:
      return name
        ? t('drawer.missing', { name, namespace })
        : t('state.missingNamespace', { namespace });
    case 501:
      return code === 'CONTROL_PLANE_FEATURE_DISABLED'
        ? t('state.controlPlaneOff')
        : t('state.featureOff');
    case 502:
    case 503:
    case 504:
      return t('state.unreachable');
    default:
      return name ? t('drawer.failed') : t('state.failed');
  }
}
