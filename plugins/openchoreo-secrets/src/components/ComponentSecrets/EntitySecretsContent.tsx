import { useEntity } from '@backstage/plugin-catalog-react';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { Notice } from '../Notice';
import { SecretsConnection } from '../SecretsConnection';
import { ComponentSecretsPanel } from './ComponentSecretsPanel';
import { openChoreoComponentOf } from './openChoreoComponent';

/** The tab of an entity page: the secrets of the component that the entity stands for. */
export function EntitySecretsContent() {
  const { entity } = useEntity();
  const { t } = useSecretsTranslation();
  const component = openChoreoComponentOf(entity);
  return component ? (
    <SecretsConnection>
      <ComponentSecretsPanel {...component} />
    </SecretsConnection>
  ) : (
    <Notice title={t('usage.notAnnotated')} />
  );
}
