import {
  act,
  columns,
  events,
  object,
  request,
  status,
  stored,
  type Case,
  type KubernetesObject,
} from '../cases';
import { create, internalError, notFound, SECRETS } from './refusedRequests';

const managed = { 'openchoreo.dev/managed-by': 'openchoreo-api' };

/** Creates a secret as the API returns it. */
export const secret = (
  name: string,
  data: Record<string, string>,
  labels: Record<string, string> = {},
  type = 'Opaque',
) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name,
    namespace: '{ns}',
    uid: '{uid}',
    creationTimestamp: '{time}',
    labels: { ...managed, ...labels },
  },
  type,
  data: Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, btoa(value)]),
  ),
});

/** Creates the `spec` of a SecretReference as the cluster stores it. */
export const referenceSpec = (
  name: string,
  segment: string,
  keys: string[],
  type = 'Opaque',
) => ({
  data: keys.map(key => ({
    secretKey: key,
    remoteRef: { key: `secret/{ns}/${segment}/${name}`, property: key },
  })),
  refreshInterval: '1h',
  targetPlane: { kind: 'DataPlane', name: 'probe' },
  template: { type },
});

const pushEntry = (name: string, key: string) => ({
  conversionStrategy: 'None',
  match: {
    secretKey: key,
    remoteRef: { remoteKey: `secret/{ns}/generic/${name}`, property: key },
  },
});

const labelsAndSpec = ({ metadata: { labels }, spec }: KubernetesObject) => ({
  labels,
  spec,
});

const life = `${SECRETS}/life`;

/** Lifecycle of a secret in the API, on the plane, and in the store. */
export const lifeOfASecret: Case[] = [
  request(
    'create',
    create({
      secretName: 'life',
      data: { username: 'admin', password: 's3cret' },
      labels: { ...managed, team: 'a', 'openchoreo.dev/x': '1' },
    }),
    201,
    secret(
      'life',
      { username: 'admin', password: 's3cret' },
      { team: 'a', 'openchoreo.dev/x': '1' },
    ),
  ),
  request('create again', create({ secretName: 'life' }), 409, {
    code: 'CONFLICT',
    error: 'secret already exists',
  }),
  object('create', ['control', 'secretreference', 'life'], labelsAndSpec, {
    labels: { ...managed, team: 'a', 'openchoreo.dev/x': '1' },
    spec: referenceSpec('life', 'generic', ['password', 'username']),
  }),
  object(
    'create',
    ['plane', 'secret', 'life'],
    ({ type, data, metadata: { labels } }) => ({ type, data, labels }),
    {
      type: 'Opaque',
      data: { username: btoa('admin'), password: btoa('s3cret') },
      labels: null,
    },
  ),
  object(
    'create',
    ['plane', 'pushsecret', 'life'],
    ({ metadata: { annotations, finalizers }, spec }) => ({
      annotations,
      finalizers,
      spec,
    }),
    {
      annotations: { 'openchoreo.dev/sync-trigger': '{time}' },
      finalizers: ['pushsecret.externalsecrets.io/finalizer'],
      spec: {
        data: [pushEntry('life', 'password'), pushEntry('life', 'username')],
        deletionPolicy: 'Delete',
        refreshInterval: '1h0m0s',
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
        selector: { secret: { name: 'life' } },
        updatePolicy: 'Replace',
      },
    },
  ),
  object(
    'create',
    ['plane', 'pushsecret', 'life'],
    ({ status: found }) => ({
      conditions: found?.conditions,
      refreshTime: found?.refreshTime,
      syncedPushSecrets: found?.syncedPushSecrets,
      generation: found?.syncedResourceVersion?.split('-')[0],
    }),
    {
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'Synced',
          message: 'PushSecret synced successfully',
          lastTransitionTime: '{time}',
        },
      ],
      refreshTime: '{time}',
      syncedPushSecrets: {
        'ClusterSecretStore/default': {
          'secret/{ns}/generic/life/password': pushEntry('life', 'password'),
          'secret/{ns}/generic/life/username': pushEntry('life', 'username'),
        },
      },
      generation: '1',
    },
  ),
  events(
    'create',
    ['pushsecret', 'life', 'Synced'],
    [['Normal', 'PushSecret synced successfully']],
  ),
  stored('create', 'generic/life', { username: 'admin', password: 's3cret' }),
  columns(['control', 'secretreferences'], 'NAME  AGE'),
  columns(['plane', 'pushsecrets'], 'NAME  AGE  STATUS  LAST SYNC'),
  columns(
    ['plane', 'clustersecretstores'],
    'NAME  AGE  STATUS  CAPABILITIES  READY',
  ),
  request(
    'update',
    ['PUT', life, { data: { password: 'n3w', token: 't' } }],
    200,
    secret('life', { password: 'n3w', token: 't' }),
  ),
  object('update', ['control', 'secretreference', 'life'], labelsAndSpec, {
    labels: managed,
    spec: {
      ...referenceSpec('life', 'generic', ['password', 'token']),
      refreshInterval: '1h0m0s',
    },
  }),
  object('update', ['plane', 'secret', 'life'], ({ data }) => data, {
    password: btoa('n3w'),
    token: btoa('t'),
  }),
  stored('update', 'generic/life', { password: 'n3w', token: 't' }),
  stored('update', 'generic/life', { password: 's3cret' }, '?version=1'),
  request(
    'update with a label',
    ['PUT', life, { data: { k: 'v2' }, labels: { 'openchoreo.dev/x': '2' } }],
    200,
    secret('life', { k: 'v2' }, { 'openchoreo.dev/x': '2' }),
  ),
  request('update without data', ['PUT', life, { data: {} }], 400, {
    code: 'BAD_REQUEST',
    error: 'data must contain at least one entry',
  }),
  request(
    'update with an unsupported key',
    ['PUT', life, { data: { 'a b': 'x' } }],
    500,
    internalError,
  ),
  request(
    'update without a body',
    ['PUT', life],
    400,
    "can't decode JSON body: EOF",
  ),
  request(
    'read',
    ['GET', life],
    200,
    secret('life', { k: 'v2' }, { 'openchoreo.dev/x': '2' }),
  ),
  request('list', ['GET', `${SECRETS}?limit=500`], 200, {
    items: [secret('life', { k: 'v2' }, { 'openchoreo.dev/x': '2' })],
    pagination: {},
  }),
  request(
    'read the reference',
    ['GET', '/api/v1/namespaces/{ns}/secretreferences/life'],
    200,
    {
      apiVersion: 'openchoreo.dev/v1alpha1',
      kind: 'SecretReference',
      metadata: {
        ...secret('life', {}, { 'openchoreo.dev/x': '2' }).metadata,
      },
      spec: {
        ...referenceSpec('life', 'generic', ['k']),
        refreshInterval: '1h0m0s',
      },
      status: {},
    },
  ),
  act('another client removes the label of the reference', installation =>
    installation.inNamespace('control', [
      ...['label', 'secretreference', 'life', 'openchoreo.dev/managed-by-'],
    ]),
  ),
  request('a reference without labels', ['GET', life], 404, notFound),
  request('a reference without labels', create({ secretName: 'life' }), 409, {
    code: 'CONFLICT',
    error: 'secret already exists',
  }),
  request(
    'delete the reference alone',
    ['DELETE', '/api/v1/namespaces/{ns}/secretreferences/life'],
    204,
    undefined,
  ),
  object(
    'value of a deleted reference',
    ['plane', 'secret', 'life'],
    ({ data }) => data,
    {
      k: btoa('v2'),
    },
  ),
  status('create over an existing value', create({ secretName: 'life' }), 201),
  request('delete', ['DELETE', life], 204, undefined),
  request('delete again', ['DELETE', life], 404, notFound),
  object('delete', ['control', 'secretreference', 'life'], it => it, undefined),
  object('delete', ['plane', 'secret', 'life'], it => it, undefined),
  object('delete', ['plane', 'pushsecret', 'life'], it => it, undefined),
  stored('delete', 'generic/life', undefined),
  stored(
    'an older version after delete',
    'generic/life',
    { password: 's3cret' },
    '?version=1',
  ),
];
