export * from './AuthorizedNamespacesService';
export * from './DefaultNamespacesService';
export * from './types';
