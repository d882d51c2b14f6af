import {
  OpenChoreoError,
  type OpenChoreoClient,
  type Secret,
} from '@openchoreo-secrets/openchoreo-client';
import {
  CATEGORY_LABEL,
  DEFAULT_CATEGORY,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { hasStatus, toSecretsError } from '../../../upstream';
import type { RequestContext } from '../../RequestContext';
import { explainRefusal } from '../planeFaults';
import type { NewSecret } from '../types';
import { isOutcomeUnknown, statusOfUnknown } from './unconfirmedWrites';
import { withoutValues } from './withoutValues';

/** Creates a secret and, where OpenChoreo does not say what became of it, finds out what can be known. */
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
 * After an answer that is not 201, a reference may be somebody else's, because a lost race answers 500
 * too, and where there is none the value may be in the store all the same.
 */
async function describeUnknownOutcome(
  { namespace, name }: NewSecret,
  client: OpenChoreoClient,
  error: OpenChoreoError,
): Promise<SecretsError> {
  const status = statusOfUnknown(error);
  const start = `OpenChoreo did not confirm that "${name}" was created.`;
  try {
    await client.getSecretReference(namespace, name);
    return new SecretsError({
      status,
      code: 'CREATE_UNCONFIRMED_PRESENT',
      message: `${start} A secret of this name exists in ${namespace} now; it may be yours or somebody else's. Look at it before you go on.`,
    });
  } catch (lookUp) {
    return hasStatus(lookUp, 404)
      ? new SecretsError({
          status,
          code: 'CREATE_UNCONFIRMED_ABSENT',
          message: `${start} No secret of this name is listed in ${namespace}, but the value may be in the store already. Try again with the same type and target plane.`,
        })
      : new SecretsError({
          status,
          code: 'CREATE_UNCONFIRMED',
          message: `${start} OpenChoreo cannot be reached to see. When it can be again, look whether "${name}" is listed in ${namespace}; if not, try again with the same type and target plane.`,
        });
  }
}

function toCreateError(error: unknown, secret: NewSecret): SecretsError {
  const { namespace, name, targetPlane, values } = secret;
  if (hasStatus(error, 409)) {
    return onField(
      409,
      '/name',
      `A secret named "${name}" exists in ${namespace} already. Choose another name.`,
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
