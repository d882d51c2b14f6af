import {
  type OpenChoreoClient,
  OpenChoreoError,
  type Secret,
} from '@openchoreo-secrets/openchoreo-client';
import {
  CATEGORY_LABEL,
  DEFAULT_CATEGORY,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { hasStatus, toSecretsError } from '../../../upstream/toSecretsError';
import type { RequestContext } from '../../RequestContext';
import { explainRefusal } from '../planeFaults';
import type { NewSecret } from '../SecretsService';
import { isOutcomeUnknown, statusOfUnconfirmed } from './unconfirmedWrites';
import { withoutValues } from './writeValues';

/** Creates a secret. If OpenChoreo doesn't confirm it, finds out what is certain. */
export async function createSecretUpstream(
  secret: NewSecret,
  { client, followUpClient }: Pick<RequestContext, 'client' | 'followUpClient'>,
): Promise<Secret> {
  try {
    return await client.createSecret(secret.namespace, {
      secretName: secret.name,
      secretType: secret.type,
      targetPlane: secret.targetPlane,
      data: secret.values.toRecord(),
      labels: {
        ...secret.labels,
        [CATEGORY_LABEL]: secret.category ?? DEFAULT_CATEGORY,
      },
    });
  } catch (error) {
    throw isOutcomeUnknown(error)
      ? await describeUnknownOutcome(secret, followUpClient, error)
      : toCreateError(error, secret);
  }
}

/**
 * Without a 201, a reference may be from somebody else, because losing a race is a 500 too. Without a reference, the value
 * may still be in the store.
 */
async function describeUnknownOutcome(
  { namespace, name }: NewSecret,
  client: OpenChoreoClient,
  error: OpenChoreoError,
): Promise<SecretsError> {
  const status = statusOfUnconfirmed(error);
  const start = `OpenChoreo didn't confirm that "${name}" was created.`;
  try {
    await client.getSecretReference(namespace, name);
    return new SecretsError({
      status,
      code: 'CREATE_UNCONFIRMED_PRESENT',
      message: `${start} A secret with this name exists in ${namespace}, but somebody else may have created it. Check it before you continue.`,
    });
  } catch (lookUp) {
    return hasStatus(lookUp, 404)
      ? new SecretsError({
          status,
          code: 'CREATE_UNCONFIRMED_ABSENT',
          message: `${start} It isn't listed in ${namespace}, but the value may be in the store. Try again with the same type and target plane.`,
        })
      : new SecretsError({
          status,
          code: 'CREATE_UNCONFIRMED',
          message: `${start} OpenChoreo is unreachable now. Later, check whether "${name}" is listed in ${namespace}. If not, try again with the same type and target plane.`,
        });
  }
}

function toCreateError(error: unknown, secret: NewSecret): SecretsError {
  const { namespace, name, targetPlane, values } = secret;
  if (hasStatus(error, 409)) {
    return onField(
      409,
      '/name',
      `A secret named "${name}" already exists in ${namespace}. Choose another name.`,
    );
  }
  const fault = explainRefusal(error, targetPlane);
  return fault
    ? onField(422, '/targetPlane', fault)
    : toSecretsError(
        withoutValues(error, values),
        `create "${name}" in ${namespace}`,
      );
}

function onField(
  status: 409 | 422,
  path: string,
  message: string,
): SecretsError {
  return new SecretsError({ status, message, fields: [{ path, message }] });
}
