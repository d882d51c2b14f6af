import { request, type Case } from './cases';
import { internalError } from './refusedRequests';

const references = '/api/v1/namespaces/{ns}/secretreferences';

const referenceSpec = {
  template: { type: 'Opaque' },
  data: [{ secretKey: 'k', remoteRef: { key: 'a', property: 'k' } }],
};

/** SecretReference requests that OpenChoreo rejects. */
export const refusedReferences: Case[] = [
  request(
    'a reference with an invalid name',
    [
      'POST',
      references,
      { metadata: { name: 'Bad_Name' }, spec: referenceSpec },
    ],
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
        spec: { ...referenceSpec, refreshInterval: 'soon' },
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
