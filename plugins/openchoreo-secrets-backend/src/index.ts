/**
 * Backend of the OpenChoreo Secrets plugin.
 *
 * @packageDocumentation
 */

export {
  createNamespaceConditionalDecision,
  namespaceConditions,
  namespaceResourceRef,
  type NamespaceQuery,
  type NamespaceResource,
} from './permissions';
export { openchoreoSecretsPlugin as default } from './plugin';
