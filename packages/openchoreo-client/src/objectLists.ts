import type createFetchClient from 'openapi-fetch';
import { followPages, MAX_PAGE_SIZE, toPage, type ListBody } from './paging';
import type { paths } from './schema/openchoreo.generated';
import { read } from './transport/read';
import type { ObjectLists, RequestOptions } from './types';

type HttpClient = ReturnType<typeof createFetchClient<paths>>;

/** Creates the list calls that read all pages. */
export function createObjectLists(http: HttpClient): ObjectLists {
  const parameters = (
    namespaceName: string,
    cursor: string | undefined,
    filter: { component?: string } = {},
  ) => ({
    path: { namespaceName },
    query: { ...filter, limit: MAX_PAGE_SIZE, cursor },
  });

  return {
    listProjects: (namespace, request) =>
      readAll(request, (init, cursor) =>
        http.GET('/api/v1/namespaces/{namespaceName}/projects', {
          ...init,
          params: parameters(namespace, cursor),
        }),
      ),

    listComponents: (namespace, request) =>
      readAll(request, (init, cursor) =>
        http.GET('/api/v1/namespaces/{namespaceName}/components', {
          ...init,
          params: parameters(namespace, cursor),
        }),
      ),

    listWorkloads: (namespace, { component, ...request } = {}) =>
      readAll(request, (init, cursor) =>
        http.GET('/api/v1/namespaces/{namespaceName}/workloads', {
          ...init,
          params: parameters(namespace, cursor, { component }),
        }),
      ),

    listReleaseBindings: (namespace, { component, ...request } = {}) =>
      readAll(request, (init, cursor) =>
        http.GET('/api/v1/namespaces/{namespaceName}/releasebindings', {
          ...init,
          params: parameters(namespace, cursor, { component }),
        }),
      ),

    listComponentReleases: (namespace, { component, ...request } = {}) =>
      readAll(request, (init, cursor) =>
        http.GET('/api/v1/namespaces/{namespaceName}/componentreleases', {
          ...init,
          params: parameters(namespace, cursor, { component }),
        }),
      ),

    listEnvironments: (namespace, request) =>
      readAll(request, (init, cursor) =>
        http.GET('/api/v1/namespaces/{namespaceName}/environments', {
          ...init,
          params: parameters(namespace, cursor),
        }),
      ),

    listWorkflows: (namespace, request) =>
      readAll(request, (init, cursor) =>
        http.GET('/api/v1/namespaces/{namespaceName}/workflows', {
          ...init,
          params: parameters(namespace, cursor),
        }),
      ),

    listClusterWorkflows: request =>
      readAll(request, (init, cursor) =>
        http.GET('/api/v1/clusterworkflows', {
          ...init,
          params: { query: { limit: MAX_PAGE_SIZE, cursor } },
        }),
      ),
  };
}

function readAll<T>(
  request: RequestOptions | undefined,
  readPage: (
    init: RequestOptions,
    cursor: string | undefined,
  ) => Promise<{ data?: ListBody<T> }>,
): AsyncIterable<T[]> {
  return followPages(async cursor =>
    toPage(await read(request, init => readPage(init, cursor))),
  );
}
