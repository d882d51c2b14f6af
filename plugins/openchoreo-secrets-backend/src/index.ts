/**
 * Backend of the OpenChoreo Secrets plugin.
 *
 * @packageDocumentation
 */

export {
  createNamespaceConditionalDecision,
  namespaceConditions,
  namespaceResourceRef,
} from './permissions';
export { openchoreoSecretsPlugin as default } from './plugin';
