import type {
  ReleaseBinding,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type {
  ComponentSecrets,
  NamespaceUsage,
  SecretUsage,
} from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../RequestContext';

/** What a component refers to, and what that was found out from. */
export interface ComponentFacts {
  answer: ComponentSecrets;
  bindings: ReleaseBinding[];
  /** All of the namespace; empty where the caller may not see them. */
  references: SecretReference[];
}

/** Says where secrets are used. Each operation rejects with a `SecretsError`. */
export interface UsageService {
  /** Which components refer to which keys of which secrets. */
  getNamespaceUsage(
    namespace: string,
    context: RequestContext,
  ): Promise<NamespaceUsage>;
  /** Each place that refers to a secret, whether there is such a secret or not. */
  getSecretUsage(
    options: { namespace: string; name: string },
    context: RequestContext,
  ): Promise<SecretUsage>;
  /** What a component refers to, and whether it resolves; 404 where the caller sees no such component. */
  getComponentSecrets(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentSecrets>;
  /** The same with its sources; those who ask at the same time share one reading. */
  readComponent(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentFacts>;
}
