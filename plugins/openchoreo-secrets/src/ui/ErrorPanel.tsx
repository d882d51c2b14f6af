import { SecretsApiError } from '../api/SecretsApiError';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { EmptyPanel } from './EmptyPanel';

export interface ErrorPanelProps {
  error: Error;
  namespace?: string;
  /** The secret that failed to load, if it was one. */
  name?: string;
  onRetry?(): void;
}

/** What went wrong, why, and what to do; never calls forbidden empty, or switched off failed. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { error, onRetry } = props;
  const { t } = useSecretsTranslation();
  const isSignIn = error instanceof SecretsApiError && error.status === 401;
  return (
    <EmptyPanel
      isAlert
      title={titleOf(props, t)}
      text={error.message}
      action={
        onRetry && {
          label: t(isSignIn ? 'state.signInAction' : 'state.retry'),
          onClick: onRetry,
        }
      }
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
    default:
      if (name) {
        return t('drawer.failed');
      }
      return namespace ? t('state.failedIn', { namespace }) : t('state.failed');
  }
}
