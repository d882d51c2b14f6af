import type {
  ComponentSecrets,
  NamespaceUsage,
  SecretUsage,
} from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../RequestContext';

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
}
