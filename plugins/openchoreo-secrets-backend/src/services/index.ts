export { assertPrincipalMayCall } from './access';
export type { CertificatesService } from './certificates';
export * from './createServices';
export type { NamespacesService } from './namespaces';
export * from './RequestContext';
export type { PlatformService } from './platform';
export type { SecretsService } from './secrets';
export type { SyncService } from './sync';
export type { UsageService } from './usage';
