export * from './AuthorizedUsageService';
export * from './DefaultUsageService';
export * from './types';
