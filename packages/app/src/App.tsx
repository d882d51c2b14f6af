import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import openchoreoSecrets from '@openchoreo-secrets/plugin';
import secretFields from '@openchoreo-secrets/plugin/scaffolder';
import { homePlugin, navigationModule } from './home';
import { oidcSignIn } from './oidcSignIn';

export default createApp({
  features: [
    homePlugin,
    navigationModule,
    catalogPlugin,
    notificationsPlugin,
    scaffolderPlugin,
    signalsPlugin,
    userSettingsPlugin,
    openchoreoSecrets,
    secretFields,
    oidcSignIn,
  ],
});
