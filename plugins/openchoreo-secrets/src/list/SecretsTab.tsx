import { Content, Header, Page } from '@backstage/core-components';
import { SecretsConnection } from '../api/SecretsConnection';
import { useSecretsEnabled } from '../api/useSecretsEnabled';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { EmptyPanel } from '../ui/EmptyPanel';
import { useContrastStyles } from '../ui/useContrastStyles';
import { SecretsBrowser } from './SecretsBrowser';

/** The content of the Secrets tab. */
export function SecretsTab() {
  const classes = useContrastStyles();
  return (
    <div className={classes.root}>
      <SecretsConnection>
        <SecretsBrowser />
      </SecretsConnection>
    </div>
  );
}

/** The tab with the frame and the landmark that pages of the new frontend system expect. */
export function SecretsTabContent() {
  return (
    <main>
      <Content>
        <SecretsTab />
      </Content>
    </main>
  );
}

/** The tab for hosts that can't leave it out: says so if the feature is off. */
export function GatedSecretsTab() {
  const { t } = useBaseTranslation();
  return useSecretsEnabled() ? (
    <SecretsTab />
  ) : (
    <EmptyPanel title={t('state.featureOff')} />
  );
}

/** The tab as its own page, for the legacy frontend system. */
export function SecretsPage() {
  const { t } = useBaseTranslation();
  return (
    <Page themeId="tool">
      <Header title={t('list.title')} />
      <Content>
        <GatedSecretsTab />
      </Content>
    </Page>
  );
}
