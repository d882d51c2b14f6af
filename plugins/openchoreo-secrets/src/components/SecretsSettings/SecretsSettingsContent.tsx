import { Content } from '@backstage/core-components';
import { SecretsSettings } from './SecretsSettings';

/** The tab with the frame that pages of the new frontend system bring themselves. */
export function SecretsSettingsContent() {
  return (
    <Content>
      <SecretsSettings />
    </Content>
  );
}
