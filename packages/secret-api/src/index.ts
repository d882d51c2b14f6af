/**
 * OpenChoreo's Secret Management API for any Kubernetes cluster.
 *
 * @packageDocumentation
 */

export { runCli } from './cli';
export type { ClusterAddress, PlaneContext } from './kubernetes';
export type { Log } from './routers';
export * from './startSecretApi';
