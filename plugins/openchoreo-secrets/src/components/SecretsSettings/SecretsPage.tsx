import { Content, Header, Page } from '@backstage/core-components';
import { GatedSecretsSettings } from './GatedSecretsSettings';

/** Secrets as a page of its own. */
export function SecretsPage() {
  return (
    <Page themeId="tool">
      <Header title="Secrets" />
      <Content>
        <GatedSecretsSettings />
      </Content>
    </Page>
  );
}
