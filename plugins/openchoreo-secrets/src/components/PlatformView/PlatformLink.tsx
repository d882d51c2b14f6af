import { Link } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import { platformReadPermission } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { PLATFORM_PATH } from './platformPath';

/** Leads to the view across all namespaces, for people who may look at it. */
export function PlatformLink() {
  const { t } = useSecretsTranslation();
  const { allowed } = usePermission({ permission: platformReadPermission });
  return allowed ? <Link to={PLATFORM_PATH}>{t('platform.link')}</Link> : null;
}
