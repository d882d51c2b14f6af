export * from './AuthorizedPlatformService';
export * from './DefaultPlatformService';
export * from './types';
