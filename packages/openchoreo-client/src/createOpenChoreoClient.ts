import createFetchClient from 'openapi-fetch';
import { createObjectLists } from './objectLists';
import { followPages, MAX_PAGE_SIZE, toPage, toPageOfText } from './paging';
import { assertPathPart } from './pathParts';
import type { paths } from './schema/openchoreo.generated';
import {
  callSafely,
  createTransport,
  OpenChoreoRequest,
  REQUEST_ID_HEADER,
  type ObservedCall,
  type SendRequest,
} from './transport/createTransport';
import { read } from './transport/read';
import type { OpenChoreoClient, PageOptions, Plane, PlaneKind } from './types';

/** @public */
export interface OpenChoreoClientOptions {
  /** URL of the API; can have a path or end with a slash. */
  baseUrl: string;
  /** Bearer token, sent to `baseUrl` only. */
  token?: string;
  /** Timeout of a call including retries, in milliseconds; 30,000 by default. */
  timeoutMs?: number;
  /** Maximum number of retries of a failed read; 2 by default. Writes and reads of a single secret aren't retried. */
  retries?: number;
  /** Cancels all reads of this client. Writes continue until they complete or time out. */
  signal?: AbortSignal;
  /** Called after each call. */
  observe?(call: ObservedCall): void;
  /** The global `fetch` by default. */
  fetch?: SendRequest;
}

/**
 * Creates a client for the API of OpenChoreo 1.2.
 *
 * @public
 */
export function createOpenChoreoClient(
  options: OpenChoreoClientOptions,
): OpenChoreoClient {
  const send = createTransport({
    fetch: options.fetch ?? fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    retries: options.retries ?? 2,
    signal: options.signal,
    observe: options.observe,
  });
  const http = createFetchClient<paths>({
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    headers: options.token ? { Authorization: `Bearer ${options.token}` } : {},
    Request: OpenChoreoRequest as unknown as typeof Request,
    fetch: request => send(request as unknown as OpenChoreoRequest),
    pathSerializer: fillPath,
  });
  http.use({
    onRequest: ({ request, schemaPath }) => {
      Object.assign(request, { schemaPath });
      request.headers.set(REQUEST_ID_HEADER, crypto.randomUUID());
    },
  });

  const listPlanePage = async (
    kind: PlaneKind,
    namespaceName: string,
    { signal, ...query }: PageOptions,
  ) => {
    const inNamespace = { params: { path: { namespaceName }, query }, signal };
    const inCluster = { params: { query }, signal };
    switch (kind) {
      case 'DataPlane':
        return http.GET(
          '/api/v1/namespaces/{namespaceName}/dataplanes',
          inNamespace,
        );
      case 'WorkflowPlane':
        return http.GET(
          '/api/v1/namespaces/{namespaceName}/workflowplanes',
          inNamespace,
        );
      case 'ClusterDataPlane':
        return http.GET('/api/v1/clusterdataplanes', inCluster);
      default:
        return http.GET('/api/v1/clusterworkflowplanes', inCluster);
    }
  };

  return {
    ...createObjectLists(http),

    getVersion: request => read(request, init => http.GET('/version', init)),

    listNamespaces: (request = {}) =>
      followPages(async cursor =>
        toPage(
          await read(request, init =>
            http.GET('/api/v1/namespaces', {
              ...init,
              params: { query: { limit: MAX_PAGE_SIZE, cursor } },
            }),
          ),
        ),
      ),

    getNamespace: (namespaceName, request) =>
      read(request, init =>
        http.GET('/api/v1/namespaces/{namespaceName}', {
          ...init,
          params: { path: { namespaceName } },
        }),
      ),

    listPlanes: (kind, namespace, request = {}) =>
      followPages<Plane>(async cursor =>
        toPage(
          await read(request, init =>
            listPlanePage(kind, namespace, {
              ...init,
              limit: MAX_PAGE_SIZE,
              cursor,
            }),
          ),
        ),
      ),

    getComponent: (namespaceName, componentName, request) =>
      read(request, init =>
        http.GET(
          '/api/v1/namespaces/{namespaceName}/components/{componentName}',
          { ...init, params: { path: { namespaceName, componentName } } },
        ),
      ),

    getReleaseBinding: (namespaceName, releaseBindingName, request) =>
      read(request, init =>
        http.GET(
          '/api/v1/namespaces/{namespaceName}/releasebindings/{releaseBindingName}',
          { ...init, params: { path: { namespaceName, releaseBindingName } } },
        ),
      ),

    updateReleaseBinding: (namespaceName, body, request) =>
      read(request, init =>
        http.PUT(
          '/api/v1/namespaces/{namespaceName}/releasebindings/{releaseBindingName}',
          {
            ...init,
            params: {
              path: { namespaceName, releaseBindingName: body.metadata.name },
            },
            body,
          },
        ),
      ),

    getReleaseTree: (namespaceName, releaseBindingName, request) =>
      read(request, init =>
        http.GET(
          '/api/v1/namespaces/{namespaceName}/releasebindings/{releaseBindingName}/k8sresources/tree',
          { ...init, params: { path: { namespaceName, releaseBindingName } } },
        ),
      ),

    listSecretReferences: async (namespaceName, { signal, ...query } = {}) =>
      toPageOfText(
        await read({ signal }, init =>
          http.GET('/api/v1/namespaces/{namespaceName}/secretreferences', {
            ...init,
            params: { path: { namespaceName }, query },
            parseAs: 'text',
          }),
        ),
      ),

    getSecretReference: (namespaceName, secretReferenceName, request) =>
      read(request, init =>
        http.GET(
          '/api/v1/namespaces/{namespaceName}/secretreferences/{secretReferenceName}',
          {
            ...init,
            params: { path: { namespaceName, secretReferenceName } },
          },
        ),
      ),

    deleteSecretReference: async (
      namespaceName,
      secretReferenceName,
      request,
    ) => {
      await callSafely(
        () =>
          http.DELETE(
            '/api/v1/namespaces/{namespaceName}/secretreferences/{secretReferenceName}',
            {
              signal: request?.signal,
              params: { path: { namespaceName, secretReferenceName } },
            },
          ),
        request?.signal,
      );
    },

    listSecrets: async (namespaceName, { signal, ...query } = {}) =>
      toPage(
        await read({ signal }, init =>
          http.GET('/api/v1alpha1/namespaces/{namespaceName}/secrets', {
            ...init,
            params: { path: { namespaceName }, query },
          }),
        ),
      ),

    getSecret: (namespaceName, secretName, request) =>
      read(request, init =>
        http.GET(
          '/api/v1alpha1/namespaces/{namespaceName}/secrets/{secretName}',
          { ...init, params: { path: { namespaceName, secretName } } },
        ),
      ),

    createSecret: (namespaceName, body, request) =>
      read(request, init =>
        http.POST('/api/v1alpha1/namespaces/{namespaceName}/secrets', {
          ...init,
          params: { path: { namespaceName } },
          body,
        }),
      ),

    updateSecret: (namespaceName, secretName, body, request) =>
      read(request, init =>
        http.PUT(
          '/api/v1alpha1/namespaces/{namespaceName}/secrets/{secretName}',
          { ...init, params: { path: { namespaceName, secretName } }, body },
        ),
      ),

    deleteSecret: async (namespaceName, secretName, request) => {
      await callSafely(
        () =>
          http.DELETE(
            '/api/v1alpha1/namespaces/{namespaceName}/secrets/{secretName}',
            {
              signal: request?.signal,
              params: { path: { namespaceName, secretName } },
            },
          ),
        request?.signal,
      );
    },

    evaluate: (body, request) =>
      read(request, init =>
        http.POST('/api/v1/authz/evaluates', { ...init, body }),
      ),

    getProfile: (namespace, request) =>
      read(request, init =>
        http.GET('/api/v1/authz/profile', {
          ...init,
          params: { query: { namespace } },
        }),
      ),
  };
}

function fillPath(pathname: string, params: Record<string, unknown>): string {
  return pathname.replace(/\{(\w+)\}/g, (_, name) => {
    const value = String(params[name]);
    assertPathPart(value);
    return encodeURIComponent(value);
  });
}
