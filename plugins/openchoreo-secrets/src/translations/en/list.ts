/** Messages of the list of secrets. */
export const listMessages = {
  namespace: {
    label: 'Namespace',
    prompt: 'Choose a namespace to see its secrets.',
    none: 'There is no namespace that you may see. A platform engineer can give you access in OpenChoreo.',
  },
  toolbar: {
    search: 'Search',
    searchHint: 'Search name, key, plane…',
    type: 'Type',
    plane: 'Plane',
    any: 'any',
    refresh: 'Refresh',
    create: 'Create secret',
  },
  progress: {
    loadingFirst: 'Loading secrets…',
    loadingMore_one: '{{count}} secret loaded, more coming…',
    loadingMore_other: '{{count}} secrets loaded, more coming…',
    loaded_one: '{{count}} secret',
    loaded_other: '{{count}} secrets',
  },
  table: {
    label: 'Secrets of {{namespace}}',
    name: 'Name',
    type: 'Type',
    plane: 'Target plane',
    keys: 'Keys',
    age: 'Age',
    git: 'git',
    unmanaged: 'unmanaged',
    actions: 'Actions',
    duplicate: 'Duplicate {{name}}',
    unmanagedHint:
      'Made with YAML, not through the Secret Management API; it can only be looked at here.',
    moreKeys: '+{{number}}',
    rowsPerPage: 'Rows per page',
    range: '{{from}}–{{to}} of {{total}}',
    rangeSoFar: '{{from}}–{{to}} of {{total}}+',
    previousPage: 'Previous page',
    nextPage: 'Next page',
  },
} as const;
