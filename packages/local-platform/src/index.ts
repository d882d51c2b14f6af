export { runCli } from './cli';
export {
  startLocalPlatform,
  type LocalPlatform,
  type LocalPlatformOptions,
} from './startLocalPlatform';
export type { IssuerOptions } from './issuer/startIssuer';
export type { OpenBaoAccess } from './store/startStore';
export type { Logger } from './logger';
export {
  startOpenBao,
  type OpenBao,
  type StartOpenBaoOptions,
} from './store/startOpenBao';
export type { RbacUser } from './kubernetes/authorization/rbac';
