import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import openchoreoSecrets from '@openchoreo-secrets/plugin';
import { oidcSignIn } from './oidcSignIn';

export default createApp({
  features: [catalogPlugin, userSettingsPlugin, openchoreoSecrets, oidcSignIn],
});
