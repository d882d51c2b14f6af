import { createBackend } from '@backstage/backend-defaults';
import { floorPlugin } from './floorPlugin';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@openchoreo-secrets/plugin-backend'));
backend.add(floorPlugin);

backend.start();
