/**
 * The Secret Management API of OpenChoreo on any Kubernetes.
 *
 * @packageDocumentation
 */

export { runCli } from './cli';
export type { PlaneContext } from './kubernetes';
export type { Log } from './routers';
export * from './startSecretApi';
