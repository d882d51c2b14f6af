export * from './AuthorizedUsageService';
export * from './DefaultUsageService';
export * from './areOthersPossible';
export * from './compute';
export * from './readKnownSecrets';
export * from './readUsageSources';
export * from './types';
