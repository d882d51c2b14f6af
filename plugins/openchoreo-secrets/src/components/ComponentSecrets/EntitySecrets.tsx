import { useEntity } from '@backstage/plugin-catalog-react';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { Notice } from '../Notice';
import { SecretsConnection } from '../SecretsConnection';
import { ComponentSecretsPanel } from './ComponentSecretsPanel';
import { openChoreoComponentOf } from './openChoreoComponent';

export interface EntitySecretsProps {
  isFollowed: boolean;
}

/** The secrets of the component that an entity stands for. */
export function EntitySecrets({ isFollowed }: EntitySecretsProps) {
  const { entity } = useEntity();
  const { t } = useSecretsTranslation();
  const component = openChoreoComponentOf(entity);
  return component ? (
    <SecretsConnection>
      <ComponentSecretsPanel {...component} isFollowed={isFollowed} />
    </SecretsConnection>
  ) : (
    <Notice title={t('usage.notAnnotated')} />
  );
}
