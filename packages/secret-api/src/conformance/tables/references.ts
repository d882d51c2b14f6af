import {
  answer,
  object,
  request,
  status,
  type Case,
  type KubernetesObject,
} from '../cases';
import { referenceSpec } from './lifeOfASecret';
import { create, internalError, SECRETS } from './refusedRequests';

const references = '/api/v1/namespaces/{ns}/secretreferences';

const spec = {
  template: { type: 'Opaque' },
  data: [{ secretKey: 'k', remoteRef: { key: 'a', property: 'k' } }],
};

/** SecretReference requests that OpenChoreo rejects. */
export const refusedReferences: Case[] = [
  request(
    'a reference with an invalid name',
    ['POST', references, { metadata: { name: 'Bad_Name' }, spec }],
    422,
    {
      code: 'UNPROCESSABLE_CONTENT',
      error:
        "metadata.name: Invalid value: \"Bad_Name\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    },
  ),
  request(
    'a reference without keys',
    [
      'POST',
      references,
      {
        metadata: { name: 'srx' },
        spec: { template: { type: 'Opaque' }, data: [] },
      },
    ],
    422,
    {
      code: 'UNPROCESSABLE_CONTENT',
      error:
        'spec.data: Invalid value: 0: spec.data in body should have at least 1 items',
    },
  ),
  request(
    'a reference with an invalid interval',
    [
      'POST',
      references,
      {
        metadata: { name: 'srx' },
        spec: { ...spec, refreshInterval: 'soon' },
      },
    ],
    400,
    { code: 'BAD_REQUEST', error: 'Invalid request body' },
  ),
  request('an unknown reference', ['DELETE', `${references}/nope`], 404, {
    code: 'NOT_FOUND',
    error: 'SecretReference not found',
  }),
  request(
    'an invalid label selector',
    ['GET', `${references}?labelSelector=a%20b%20c`],
    400,
    {
      code: 'BAD_REQUEST',
      error:
        "invalid label selector: unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt",
    },
  ),
  request(
    'an invalid cursor',
    ['GET', `${references}?cursor=garbage`],
    500,
    internalError,
  ),
];

const generationOf = ({ metadata }: KubernetesObject) => metadata.generation;

/** Generation of a SecretReference, and changes over the API of references. */
export const changedReferences: Case[] = [
  status('create', create({ secretName: 'side' }), 201),
  object(
    'no status of a reference',
    ['control', 'secretreference', 'side'],
    ({ status: found }) => found,
    undefined,
  ),
  status(
    'a new value under the same key',
    ['PUT', `${SECRETS}/side`, { data: { k: 'v2' } }],
    200,
  ),
  object(
    'a new value under the same key',
    ['control', 'secretreference', 'side'],
    generationOf,
    1,
  ),
  status('another key', ['PUT', `${SECRETS}/side`, { data: { n: 'v3' } }], 200),
  object(
    'another key',
    ['control', 'secretreference', 'side'],
    generationOf,
    2,
  ),
  request(
    'a reference in an unknown namespace',
    [
      'POST',
      '/api/v1/namespaces/{ns}-ghost/secretreferences',
      {
        metadata: { name: 'srx' },
        spec: referenceSpec('srx', 'generic', ['k']),
      },
    ],
    500,
    internalError,
  ),
  answer(
    'a replaced reference',
    [
      'PUT',
      `${references}/side`,
      {
        metadata: { name: 'side' },
        spec: referenceSpec('side', 'generic', ['n']),
      },
    ],
    found => [found.status, (found.body as KubernetesObject).metadata?.labels],
    [200, null],
  ),
  status('delete the reference alone', ['DELETE', `${references}/side`], 204),
  status(
    'create over an existing value',
    create({ secretName: 'side', data: { k: 'again' } }),
    201,
  ),
  status('delete', ['DELETE', `${SECRETS}/side`], 204),
];
