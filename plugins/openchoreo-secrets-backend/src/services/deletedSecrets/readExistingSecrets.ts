import { SecretsError } from '../../errors';
import { readReferences } from '../../upstream/listAllReferences';
import { toSecretsError } from '../../upstream/toSecretsError';
import type { RequestContext } from '../RequestContext';

export interface ExistingSecrets {
  names: ReadonlySet<string>;
  /** The remote keys of their values. */
  usedKeys: ReadonlySet<string>;
}

/**
 * Reads which secrets of a namespace exist, however they're managed. Throws a 403 if OpenChoreo doesn't show them: its
 * lists are empty then, and every secret would look deleted.
 */
export async function readExistingSecrets(
  namespace: string,
  { client, getAccess }: Pick<RequestContext, 'client' | 'getAccess'>,
): Promise<ExistingSecrets> {
  const { viewReferences } = await getAccess(namespace);
  const act = `read the secrets of ${namespace}`;
  const references =
    viewReferences &&
    (await readReferences(namespace, client).catch(error => {
      throw toSecretsError(error, act);
    }));
  if (!references) {
    throw new SecretsError({
      status: 403,
      code: 'OPENCHOREO_FORBIDDEN',
      message: `Your OpenChoreo role doesn't allow you to view the SecretReferences of ${namespace}, so deleted secrets can't be told from others.`,
    });
  }
  return {
    names: new Set(references.map(({ metadata }) => metadata.name)),
    usedKeys: new Set(
      references.flatMap(({ spec }) =>
        spec.data.map(({ remoteRef }) => remoteRef.key),
      ),
    ),
  };
}
