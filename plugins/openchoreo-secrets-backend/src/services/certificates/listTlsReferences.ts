import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import { toSecretsError } from '../../upstream';
import { toCapability } from '../access';
import type { RequestContext } from '../RequestContext';
import { readReferences } from '../usage';

const TLS = 'kubernetes.io/tls';

/** The references of TLS secrets, by name, or why they may not be read. */
export interface TlsReferences {
  namespace: string;
  references: SecretReference[];
  error?: string;
}

/** Finds the TLS secrets of a namespace without a value being moved; does not reject. */
export async function listTlsReferences(
  namespace: string,
  context: RequestContext,
): Promise<TlsReferences> {
  const refused = (error: string) => ({ namespace, references: [], error });
  try {
    const access = await context.getAccess(namespace);
    const { reason } = toCapability('reveal', access);
    if (reason) {
      return refused(reason);
    }
    const references = await readReferences(namespace, context);
    if (!references) {
      return refused(
        'OpenChoreo does not allow you to see which secrets there are.',
      );
    }
    return {
      namespace,
      references: references
        .filter(({ spec }) => spec.template.type === TLS)
        .sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1)),
    };
  } catch (error) {
    return refused(toSecretsError(error, `look into ${namespace}`).message);
  }
}
