import { useEntity } from '@backstage/plugin-catalog-react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { SecretsConnection } from '../../api/SecretsConnection';
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
    <EmptyPanel title={t('usage.notAnnotated')} />
  );
}
