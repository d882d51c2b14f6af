import { createConditionExports } from '@backstage/plugin-permission-node';
import { isInNamespace } from './isInNamespace';
import { namespaceResourceRef } from './namespaceResource';

const exported = createConditionExports({
  resourceRef: namespaceResourceRef,
  rules: { isInNamespace },
});

/**
 * Conditions for permission policies.
 *
 * @public
 */
export const namespaceConditions = exported.conditions;

/**
 * Makes a conditional decision out of {@link namespaceConditions}.
 *
 * @public
 */
export const createNamespaceConditionalDecision =
  exported.createConditionalDecision;
