import { act, object, request, status, type Case } from '../cases';
import { internalError } from './refusedRequests';

const binding = '/api/v1/namespaces/{ns}/releasebindings/api-dev';
const owner = { projectName: 'shop', componentName: 'api' };
const spec = { owner, environment: 'dev', releaseName: 'api-1' };
const ownLabels = {
  'openchoreo.dev/component': 'api',
  'openchoreo.dev/project': 'shop',
};

function create(kind: string, name: string, content: object): Case {
  return act(`preparation: ${kind} ${name}`, installation =>
    installation.apply({
      apiVersion: 'openchoreo.dev/v1alpha1',
      kind,
      metadata: { name, namespace: installation.namespace },
      spec: content,
    }),
  );
}

/** Reads and replacements of a ReleaseBinding. PUT replaces labels, annotations, and spec as a whole. */
export const releaseBindings: Case[] = [
  create('Component', 'api', {
    owner: { projectName: 'shop' },
    componentType: {
      kind: 'ClusterComponentType',
      name: 'deployment/service',
    },
  }),
  create('ReleaseBinding', 'api-dev', { ...spec, state: 'Active' }),
  status('a binding', ['GET', binding], 200),
  request('an unknown binding', ['GET', `${binding}x`], 404, {
    code: 'NOT_FOUND',
    error: 'ReleaseBinding not found',
  }),
  request(
    'a replacement of an unknown binding',
    ['PUT', `${binding}x`, { metadata: { name: 'api-devx' }, spec }],
    404,
    { code: 'NOT_FOUND', error: 'ReleaseBinding not found' },
  ),
  request(
    'a replacement for another namespace',
    ['PUT', binding, { metadata: { name: 'api-dev', namespace: 'x' }, spec }],
    400,
    {
      code: 'BAD_REQUEST',
      error: 'Namespace in body does not match path',
    },
  ),
  request(
    'a replacement with an unknown component',
    [
      'PUT',
      binding,
      {
        metadata: { name: 'api-dev' },
        spec: { ...spec, owner: { ...owner, componentName: 'none' } },
      },
    ],
    500,
    internalError,
  ),
  request(
    'a replacement with another environment',
    [
      'PUT',
      binding,
      { metadata: { name: 'api-dev' }, spec: { ...spec, environment: 'prod' } },
    ],
    400,
    {
      code: 'BAD_REQUEST',
      error:
        'spec.environment: Invalid value: "string": spec.environment is immutable',
    },
  ),
  status(
    'a replacement with labels and an annotation',
    [
      'PUT',
      binding,
      {
        metadata: {
          name: 'api-dev',
          labels: { team: 'shop' },
          annotations: { 'openchoreo.dev/restartedAt': 'first' },
        },
        spec,
      },
    ],
    200,
  ),
  object(
    'its labels and annotations',
    ['control', 'releasebinding', 'api-dev'],
    ({ metadata }) => [metadata.labels, metadata.annotations],
    [{ ...ownLabels, team: 'shop' }, { 'openchoreo.dev/restartedAt': 'first' }],
  ),
  status(
    'a replacement without labels and annotations',
    [
      'PUT',
      binding,
      { metadata: { name: 'other-name' }, spec: { owner, environment: 'dev' } },
    ],
    200,
  ),
  object(
    'fields that were left out',
    ['control', 'releasebinding', 'api-dev'],
    found => [
      found.metadata.labels,
      found.metadata.annotations ?? {},
      found.spec?.releaseName ?? null,
    ],
    [ownLabels, {}, null],
  ),
];
