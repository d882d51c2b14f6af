import { needing, request, status, type Case } from '../cases';
import { create, SECRETS } from './refusedRequests';

const disabled = {
  code: 'NOT_IMPLEMENTED',
  error: 'Secret API is disabled on this server',
};

const [, , valid] = create();
const sender = { isDisabled: true };

/** An API with secret management disabled, and authorization with security disabled. */
export const disabledApi: Case[] = [
  ...(
    [
      ['GET', SECRETS],
      ['POST', SECRETS, valid],
      ['GET', `${SECRETS}/x`],
      ['PUT', `${SECRETS}/x`, { data: { a: 'b' } }],
      ['DELETE', `${SECRETS}/x`],
    ] as [string, string, unknown?][]
  ).map(([method, path, body]) =>
    request(
      'secret management disabled',
      [method, path, body, sender],
      501,
      disabled,
    ),
  ),
  request(
    'a truncated body with secret management disabled',
    ['POST', SECRETS, '{', sender],
    400,
    "can't decode JSON body: unexpected EOF",
  ),
  status(
    'the list of git credentials with secret management disabled',
    ['GET', '/api/v1alpha1/namespaces/{ns}/gitsecrets', undefined, sender],
    200,
  ),
  ...needing(
    'no security',
    request(
      'the profile with security disabled',
      ['GET', '/api/v1/authz/profile'],
      403,
      {
        code: 'FORBIDDEN',
        error: 'You do not have permission to perform this operation',
      },
    ),
  ),
];
