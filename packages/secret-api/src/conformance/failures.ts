import {
  act,
  object,
  request,
  status,
  stored,
  type Case,
  type KubernetesObject,
} from './cases';
import { FOREIGN_ENTRY } from './Installation';
import { create, internalError, notFound, SECRETS } from './refusedRequests';

const ready = ({ status: found }: KubernetesObject) =>
  found?.conditions?.map(condition => ({
    status: condition.status,
    reason: condition.reason,
    message: condition.message,
  }));

const synced = [
  {
    status: 'True',
    reason: 'Synced',
    message: 'PushSecret synced successfully',
  },
];

const errored = (message: string) => [
  { status: 'False', reason: 'Errored', message },
];

const touch = (name: string) =>
  act(`somebody touches the PushSecret ${name}`, installation =>
    installation.inNamespace('plane', [
      ...['annotate', 'pushsecret', name, '--overwrite'],
      `conformance=${performance.now()}`,
    ]),
  );

const references = '/api/v1/namespaces/{ns}/secretreferences';

const item = (name: string) => `${SECRETS}/${name}`;

const noStore = {
  code: 'BAD_REQUEST',
  error: 'secret store is not configured on the target plane',
};

const noPlane = {
  code: 'UNPROCESSABLE_CONTENT',
  error: 'target plane not found',
};

/** Cases with objects changed by other clients and with failed pushes. */
export const failures: Case[] = [
  status(
    'create',
    create({ secretName: 'gone', data: { a: '1', b: '2' } }),
    201,
  ),
  object('create', ['plane', 'pushsecret', 'gone'], ready, synced),
  act('somebody deletes the Secret on the plane', installation =>
    installation.inNamespace('plane', ['delete', 'secret', 'gone']),
  ),
  request('no Secret on the plane', ['GET', item('gone')], 404, notFound),
  request('no Secret on the plane', ['GET', SECRETS], 200, {
    items: [],
    pagination: {},
  }),
  object('until it is touched', ['plane', 'pushsecret', 'gone'], ready, synced),
  touch('gone'),
  object('no Secret on the plane', ['plane', 'pushsecret', 'gone'], ready, [
    {
      status: 'False',
      reason: 'SourceDeleted',
      message: 'source secret deleted; provider secrets cleaned up',
    },
  ]),
  stored('no Secret on the plane', 'generic/gone', undefined),
  status(
    'an update repairs it',
    ['PUT', item('gone'), { data: { a: '1', b: '2' } }],
    200,
  ),
  object(
    'an update repairs it',
    ['plane', 'pushsecret', 'gone'],
    ready,
    synced,
  ),
  stored('an update repairs it', 'generic/gone', { a: '1', b: '2' }),
  status('delete', ['DELETE', item('gone')], 204),

  status('create', create({ secretName: 'm', data: { a: '1', b: '2' } }), 201),
  object('create', ['plane', 'pushsecret', 'm'], ready, synced),
  act('somebody removes a key on the plane', installation =>
    installation.inNamespace('plane', [
      ...['patch', 'secret', 'm', '--type=json', '-p'],
      '[{"op":"remove","path":"/data/b"}]',
    ]),
  ),
  touch('m'),
  object(
    'a key is missing',
    ['plane', 'pushsecret', 'm'],
    ready,
    errored('set secret failed: secret key b does not exist'),
  ),
  stored('a key is missing', 'generic/m', { a: '1', b: '2' }),
  status('delete', ['DELETE', item('m')], 204),

  act(
    'somebody else owns the entry of the store',
    installation => installation.writeForeignEntry({ k: 'theirs' }),
    true,
  ),
  {
    ...status('an entry of others', create({ secretName: 'foreign' }), 201),
    needsStore: true,
  },
  {
    ...object(
      'an entry of others',
      ['plane', 'pushsecret', 'foreign'],
      ready,
      errored(
        'set secret failed: could not write remote ref k to target secretstore default: secret not found',
      ),
    ),
    needsStore: true,
  },
  stored('an entry of others', FOREIGN_ENTRY, { k: 'theirs' }),
  {
    ...status('an entry of others', ['DELETE', item('foreign')], 204),
    needsStore: true,
  },
  stored('an entry of others', FOREIGN_ENTRY, { k: 'theirs' }),

  status(
    'a store that does not exist',
    create({
      secretName: 'bs',
      targetPlane: { kind: 'DataPlane', name: 'bad-store' },
    }),
    201,
  ),
  object(
    'a store that does not exist',
    ['plane', 'pushsecret', 'bs'],
    ready,
    errored(
      'could not get ClusterSecretStore "{ns}-missing", ClusterSecretStore.external-secrets.io "{ns}-missing" not found',
    ),
  ),
  status('a store that does not exist', ['DELETE', item('bs')], 204),
  object(
    'a store that does not exist',
    ['plane', 'pushsecret', 'bs'],
    it => it,
    undefined,
  ),

  act('somebody creates a Secret on the plane', installation =>
    installation.inNamespace('plane', [
      ...['create', 'secret', 'generic', 'left', '--from-literal=k=old'],
    ]),
  ),
  request(
    'another type over a Secret of others',
    create({
      secretName: 'left',
      secretType: 'kubernetes.io/basic-auth',
      data: { password: 'x' },
    }),
    500,
    internalError,
  ),
  status(
    'a Secret of others',
    create({ secretName: 'left', data: { n: 'new' } }),
    201,
  ),
  object('a Secret of others', ['plane', 'secret', 'left'], it => it.data, {
    k: btoa('old'),
    n: btoa('new'),
  }),
  status('a Secret of others', ['DELETE', item('left')], 204),

  act('a plane to lose', installation => installation.putPlane('lost')),
  status(
    'create',
    create({
      secretName: 'onlost',
      targetPlane: { kind: 'DataPlane', name: 'lost' },
    }),
    201,
  ),
  act('somebody removes the store of the plane', installation =>
    installation.inNamespace('control', [
      ...['patch', 'dataplane', 'lost', '--type=json', '-p'],
      '[{"op":"remove","path":"/spec/secretStoreRef"}]',
    ]),
  ),
  request('the store is gone', ['GET', item('onlost')], 500, internalError),
  request(
    'the store is gone',
    ['PUT', item('onlost'), { data: { k: 'v3' } }],
    400,
    noStore,
  ),
  request('the store is gone', ['DELETE', item('onlost')], 400, noStore),
  act('somebody deletes the plane', installation =>
    installation.inNamespace('control', ['delete', 'dataplane', 'lost']),
  ),
  request('the plane is gone', ['GET', item('onlost')], 500, internalError),
  request('the plane is gone', ['GET', SECRETS], 200, {
    items: [],
    pagination: {},
  }),
  request(
    'the plane is gone',
    ['PUT', item('onlost'), { data: { k: 'v3' } }],
    422,
    noPlane,
  ),
  request('the plane is gone', ['DELETE', item('onlost')], 422, noPlane),
  status('the plane is gone', ['GET', `${references}/onlost`], 200),
  act('the plane returns', installation => installation.putPlane('lost')),
  {
    ...status('the plane is back', ['GET', item('onlost')], 200),
    isEventual: true,
  },
  status('the plane is back', ['DELETE', item('onlost')], 204),
];
