import {
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { Navigation } from './Navigation';

/** The start page of the app. */
export const homePlugin = createFrontendPlugin({
  pluginId: 'home',
  title: 'Home',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        title: 'Home',
        noHeader: true,
        loader: () => import('./HomePage').then(m => <m.HomePage />),
      },
    }),
  ],
});

const navigation = NavContentBlueprint.make({
  params: { component: Navigation },
});

/** The sidebar of the app. */
export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navigation],
});
