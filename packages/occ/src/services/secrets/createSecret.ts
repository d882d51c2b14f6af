import {
  OpenChoreoError,
  type Secret,
} from '@openchoreo-secrets/openchoreo-client';
import {
  CATEGORY_LABEL,
  findCategory,
  isTargetPlaneKind,
  validateCreateSecret,
  validateSecretNamespace,
  type CreateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import { OccError } from '../../errors';
import type { Session } from '../session';
import { assertValid } from './assertValid';

type Client = Session['client'];

/** Throws unless a secret can be created as far as that can be known without asking. */
export async function checkNewSecret(
  namespace: string,
  secret: CreateSecretRequest,
): Promise<void> {
  assertValid(`Secret '${secret.name}' cannot be created`, [
    ...validateSecretNamespace(namespace),
    ...(await validateCreateSecret(secret)),
  ]);
}

/** Creates a secret; where it is unclear whether that happened, the error says what is known. */
export async function createSecret(
  client: Client,
  namespace: string,
  secret: CreateSecretRequest & { category: string },
): Promise<Secret> {
  try {
    return await client.createSecret(namespace, {
      secretName: secret.name,
      secretType: secret.type,
      targetPlane: secret.targetPlane,
      data: secret.data,
      labels: { ...secret.labels, [CATEGORY_LABEL]: secret.category },
    });
  } catch (error) {
    if (error instanceof OpenChoreoError && isUnclear(error)) {
      throw new OccError(
        `${error.message}\n${await tellWhatIsKnown(
          client,
          namespace,
          secret.name,
        )}`,
      );
    }
    throw error;
  }
}

/** Whether secrets of a category are looked for elsewhere than on a plane of this kind. */
export function isOutOfPlace({
  category,
  targetPlane: { kind },
}: CreateSecretRequest): boolean {
  const kinds = findCategory(category ?? '')?.planeKinds;
  return Boolean(kinds) && isTargetPlaneKind(kind) && !kinds?.includes(kind);
}

function isUnclear({ kind, status = 0 }: OpenChoreoError): boolean {
  const isUnanswered = ['timeout', 'network', 'protocol'].includes(kind);
  return isUnanswered || (status >= 500 && status !== 501);
}

async function tellWhatIsKnown(
  client: Client,
  namespace: string,
  name: string,
): Promise<string> {
  try {
    await client.getSecretReference(namespace, name);
    return `A secret '${name}' exists now; whether it is this one, nobody has said. Compare it with: occ secret get ${name} --namespace ${namespace}`;
  } catch (error) {
    return error instanceof OpenChoreoError && error.status === 404
      ? `Secret '${name}' is not listed, but its value may be in the store already. Repeat the command with the same type and plane.`
      : `Whether secret '${name}' was created is not known. Look with: occ secret list --namespace ${namespace}`;
  }
}
