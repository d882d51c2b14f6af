import { visibleName } from '@openchoreo-secrets/plugin-common';
import { SecretsApiError } from '../api/SecretsApiError';
import {
  useBaseTranslation,
  type TranslateBase,
} from '../translations/baseTranslationRef';
import { EmptyPanel } from './EmptyPanel';

export interface ErrorPanelProps {
  error: Error;
  namespace?: string;
  /** The secret that failed to load, if it was one. */
  name?: string;
  onRetry?(): void;
  /** Leads away from a secret that doesn't exist. */
  onBack?(): void;
}

/** What went wrong, why, and what to do; never calls forbidden empty, or switched off failed. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { error, onRetry, name, onBack } = props;
  const { t } = useBaseTranslation();
  const isMissing =
    error instanceof SecretsApiError && error.status === 404 && name;
  if (isMissing && onBack) {
    return (
      <EmptyPanel
        isAlert
        title={titleOf(props, t)}
        action={{ label: t('state.backToList'), onClick: onBack }}
      />
    );
  }
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

function titleOf(props: ErrorPanelProps, t: TranslateBase): string {
  const { error } = props;
  // From the URL.
  const namespace = visibleName(props.namespace ?? '');
  const name = props.name && visibleName(props.name);
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
        : t('state.noAllNamespaces');
    case 404:
      return name
        ? t('state.missingSecret', { name, namespace })
        : t('state.missingNamespace', { namespace });
    case 501:
      return code === 'CONTROL_PLANE_FEATURE_DISABLED'
        ? t('state.controlPlaneOff')
        : t('state.featureOff');
    default:
      if (name) {
        return isUnreachable(status)
          ? t('state.unreachable')
          : t('state.failedSecret', { name });
      }
      return namespace ? t('state.failedIn', { namespace }) : t('state.failed');
  }
}

/** Whether neither our backend nor OpenChoreo gave an answer about the secret. */
function isUnreachable(status: number | undefined): boolean {
  return status === 0 || status === 502 || status === 503 || status === 504;
}
