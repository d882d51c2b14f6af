import { Content } from '@backstage/core-components';
import { SecretsSettings } from './SecretsSettings';

/** The tab with the frame and the landmark that pages of the new frontend system bring themselves. */
export function SecretsSettingsContent() {
  return (
    <main>
      <Content>
        <SecretsSettings />
      </Content>
    </main>
  );
}
