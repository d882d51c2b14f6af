/**
 * The Secret Management API of OpenChoreo on any Kubernetes.
 *
 * @packageDocumentation
 */

export { runCli } from './cli';
export type { ClusterAddress, PlaneContext } from './kubernetes';
export type { Log } from './routers';
export * from './startSecretApi';
