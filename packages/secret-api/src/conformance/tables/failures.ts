import {
  act,
  conditionsOf,
  errored,
  needing,
  object,
  request,
  status,
  stored,
  synced,
  touch,
  type Case,
} from '../cases';
import { FOREIGN_ENTRY } from '../Installation';
import { secret } from './lifeOfASecret';
import { create, internalError, notFound, SECRETS } from './refusedRequests';

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
  object('create', ['plane', 'pushsecret', 'gone'], conditionsOf, synced),
  act('another client deletes the Secret on the plane', installation =>
    installation.inNamespace('plane', ['delete', 'secret', 'gone']),
  ),
  request('no Secret on the plane', ['GET', item('gone')], 404, notFound),
  request('no Secret on the plane', ['GET', SECRETS], 200, {
    items: [],
    pagination: {},
  }),
  object(
    'before the next reconciliation',
    ['plane', 'pushsecret', 'gone'],
    conditionsOf,
    synced,
  ),
  touch('pushsecret', 'gone'),
  object(
    'no Secret on the plane',
    ['plane', 'pushsecret', 'gone'],
    conditionsOf,
    [
      {
        status: 'False',
        reason: 'SourceDeleted',
        message: 'source secret deleted; provider secrets cleaned up',
      },
    ],
  ),
  object(
    'no pushed entries without a Secret on the plane',
    ['plane', 'pushsecret', 'gone'],
    ({ status: found }) => [found?.syncedPushSecrets, found?.refreshTime],
    [null, '{time}'],
  ),
  stored('no Secret on the plane', 'generic/gone', undefined),
  status(
    'update after the deletion',
    ['PUT', item('gone'), { data: { a: '1', b: '2' } }],
    200,
  ),
  object(
    'update after the deletion',
    ['plane', 'pushsecret', 'gone'],
    conditionsOf,
    synced,
  ),
  stored('update after the deletion', 'generic/gone', { a: '1', b: '2' }),
  status('delete', ['DELETE', item('gone')], 204),

  status('create', create({ secretName: 'm', data: { a: '1', b: '2' } }), 201),
  object('create', ['plane', 'pushsecret', 'm'], conditionsOf, synced),
  act('another client removes a key on the plane', installation =>
    installation.inNamespace('plane', [
      ...['patch', 'secret', 'm', '--type=json', '-p'],
      '[{"op":"remove","path":"/data/b"}]',
    ]),
  ),
  touch('pushsecret', 'm'),
  object(
    'a missing key',
    ['plane', 'pushsecret', 'm'],
    conditionsOf,
    errored('set secret failed: secret key b does not exist'),
  ),
  stored('a missing key', 'generic/m', { a: '1', b: '2' }),
  request('a missing key', ['GET', item('m')], 200, secret('m', { a: '1' })),
  status('delete', ['DELETE', item('m')], 204),

  ...needing(
    'store',
    act('another owner writes the store entry', installation =>
      installation.writeForeignEntry({ k: 'theirs' }),
    ),
    status(
      'a store entry of another owner',
      create({ secretName: 'foreign' }),
      201,
    ),
    object(
      'a store entry of another owner',
      ['plane', 'pushsecret', 'foreign'],
      found => [conditionsOf(found), found.status?.syncedPushSecrets],
      [
        errored(
          'set secret failed: could not write remote ref k to target secretstore default: secret not found',
        ),
        { 'ClusterSecretStore/default': {} },
      ],
    ),
    stored('a store entry of another owner', FOREIGN_ENTRY, { k: 'theirs' }),
    status('a store entry of another owner', ['DELETE', item('foreign')], 204),
    stored('a store entry of another owner', FOREIGN_ENTRY, { k: 'theirs' }),
  ),

  status(
    'an unknown store',
    create({
      secretName: 'bs',
      targetPlane: { kind: 'DataPlane', name: 'bad-store' },
    }),
    201,
  ),
  object(
    'an unknown store',
    ['plane', 'pushsecret', 'bs'],
    conditionsOf,
    errored(
      'could not get ClusterSecretStore "{ns}-missing", ClusterSecretStore.external-secrets.io "{ns}-missing" not found',
    ),
  ),
  status('an unknown store', ['GET', item('bs')], 200),
  status('an unknown store', ['DELETE', item('bs')], 204),
  object(
    'an unknown store',
    ['plane', 'pushsecret', 'bs'],
    it => it,
    undefined,
  ),

  act('another client creates a Secret on the plane', installation =>
    installation.inNamespace('plane', [
      ...['create', 'secret', 'generic', 'left', '--from-literal=k=old'],
    ]),
  ),
  request(
    'another type than the Secret of another owner',
    create({
      secretName: 'left',
      secretType: 'kubernetes.io/basic-auth',
      data: { password: 'x' },
    }),
    500,
    internalError,
  ),
  status(
    'a Secret of another owner',
    create({ secretName: 'left', data: { n: 'new' } }),
    201,
  ),
  object(
    'a Secret of another owner',
    ['plane', 'secret', 'left'],
    it => it.data,
    {
      k: btoa('old'),
      n: btoa('new'),
    },
  ),
  request(
    'a Secret of another owner',
    ['GET', item('left')],
    200,
    secret('left', { k: 'old', n: 'new' }),
  ),
  status('a Secret of another owner', ['DELETE', item('left')], 204),

  act('preparation: DataPlane lost', installation =>
    installation.putPlane('lost'),
  ),
  status(
    'create',
    create({
      secretName: 'onlost',
      targetPlane: { kind: 'DataPlane', name: 'lost' },
    }),
    201,
  ),
  act('another client removes the store of the plane', installation =>
    installation.inNamespace('control', [
      ...['patch', 'dataplane', 'lost', '--type=json', '-p'],
      '[{"op":"remove","path":"/spec/secretStoreRef"}]',
    ]),
  ),
  request(
    'plane without its store',
    ['GET', item('onlost')],
    500,
    internalError,
  ),
  request('plane without its store', ['GET', SECRETS], 200, {
    items: [],
    pagination: {},
  }),
  request(
    'plane without its store',
    ['PUT', item('onlost'), { data: { k: 'v3' } }],
    400,
    noStore,
  ),
  request('plane without its store', ['DELETE', item('onlost')], 400, noStore),
  act('another client deletes the plane', installation =>
    installation.inNamespace('control', ['delete', 'dataplane', 'lost']),
  ),
  request('deleted plane', ['GET', item('onlost')], 500, internalError),
  request('deleted plane', ['GET', SECRETS], 200, {
    items: [],
    pagination: {},
  }),
  request(
    'deleted plane',
    ['PUT', item('onlost'), { data: { k: 'v3' } }],
    422,
    noPlane,
  ),
  request('deleted plane', ['DELETE', item('onlost')], 422, noPlane),
  request('deleted plane', create({ secretName: 'onlost' }), 409, {
    code: 'CONFLICT',
    error: 'secret already exists',
  }),
  status('deleted plane', ['GET', `${references}/onlost`], 200),
  act('another client creates the plane again', installation =>
    installation.putPlane('lost'),
  ),
  {
    ...status('plane created again', ['GET', item('onlost')], 200),
    isEventual: true,
  },
  status('plane created again', ['DELETE', item('onlost')], 204),
];
