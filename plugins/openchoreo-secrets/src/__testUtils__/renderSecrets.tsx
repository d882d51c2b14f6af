import {
  discoveryApiRef,
  fetchApiRef,
  type ApiRef,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { StylesProvider } from '@material-ui/core/styles';
import type { JsonObject } from '@backstage/types';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { secretsApiRef } from '../api/SecretsApi';
import { SecretsClient } from '../api/SecretsClient';
import { SecretsTab } from '../list/SecretsTab';
import { FakeBackend } from './FakeBackend';

export interface RenderSecretsOptions {
  /** The element to render; the Secrets tab by default. */
  element?: JSX.Element;
  backend?: FakeBackend;
  /** The URL of the tab; by default, of the namespace acme-corp. */
  url?: string;
  auth?: JsonObject;
  config?: JsonObject;
  apis?: [ApiRef<unknown>, unknown][];
  /** Routes of other plugins, by path. */
  mountedRoutes?: Record<string, RouteRef>;
}

/**
 * Opens the Secrets tab, or a part of it, with the real client on a fake backend. Without style sheets, because jsdom
 * goes through all their rules for every element that is searched.
 */
export function renderSecrets({
  element = <SecretsTab />,
  backend = new FakeBackend(),
  url = '/?namespace=acme-corp',
  auth = { mode: 'none' },
  config = { openchoreo: { secrets: { auth } } },
  apis = [],
  mountedRoutes,
}: RenderSecretsOptions = {}): { backend: FakeBackend; user: UserEvent } {
  const discoveryApi = { getBaseUrl: async () => FakeBackend.baseUrl };
  const fetchApi = { fetch: backend.fetch };
  const client = new SecretsClient({ discoveryApi, fetchApi });
  renderInTestApp(
    <StylesProvider disableGeneration>{element}</StylesProvider>,
    {
      initialRouteEntries: [url],
      config,
      mountedRoutes,
      apis: [
        [secretsApiRef, client],
        [discoveryApiRef, discoveryApi],
        [fetchApiRef, fetchApi],
        ...apis,
      ] as never,
    },
  );
  return {
    backend,
    // The check of every ancestor's style takes most of the time of a click.
    user: userEvent.setup({ pointerEventsCheck: 0 }),
  };
}
