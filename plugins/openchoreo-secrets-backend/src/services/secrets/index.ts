export * from './AuditedSecretsService';
export * from './AuditTrail';
export * from './AuthorizedSecretsService';
export * from './DefaultSecretsService';
export * from './read/RevealLimit';
export * from './types';
export * from './write/RecentDeletions';
