import {
  act,
  conditionsOf,
  errored,
  events,
  needing,
  object,
  request,
  status,
  stored,
  synced,
  touch,
  type Case,
  type KubernetesObject,
} from '../cases';
import { externalSecretStatus, syncError } from './externalSecrets';
import { OWN_STORE } from '../Installation';
import { secret } from './lifeOfASecret';
import { create, notFound, SECRETS } from './refusedRequests';

/** The record has port 1, which the HTTP client of the local platform refuses. */
const UNREACHABLE = '127.0.0.1:2';

const refused = (path: string) =>
  `Get "http://${UNREACHABLE}/v1/${path}": dial tcp ${UNREACHABLE}: connect: connection refused`;

const notRead = (name: string) =>
  `cannot read secret data from Vault: ${refused(
    `secret/data/{ns}/generic/${name}`,
  )}`;

const notWritten = `set secret failed: could not write remote ref k to target secretstore ${OWN_STORE}: `;

const createInOwnStore = (name: string, value: string) =>
  create({
    secretName: name,
    targetPlane: { kind: 'DataPlane', name: 'own-store' },
    data: { k: value },
  });

const pushStatus = (found: KubernetesObject) => ({
  conditions: conditionsOf(found),
  syncedPushSecrets: found.status?.syncedPushSecrets,
});

const nothingPushed = { [`ClusterSecretStore/${OWN_STORE}`]: {} };

const storeStatus = (message: string): Case =>
  object(
    message,
    ['plane', 'clustersecretstore', OWN_STORE],
    found => [found.status?.capabilities, conditionsOf(found)],
    [
      'ReadWrite',
      [{ status: 'False', reason: 'InvalidProviderConfig', message }],
    ],
  );

const isTerminating = ({ metadata }: KubernetesObject) =>
  metadata.deletionTimestamp !== undefined;

const outage: Case[] = [
  act('the store becomes unreachable', installation =>
    installation.putStore({ server: `http://${UNREACHABLE}` }),
  ),
  storeStatus('unable to validate store'),
  events(
    'unreachable store',
    ['clustersecretstore', OWN_STORE, 'InvalidProviderConfig'],
    [
      [
        'Warning',
        `invalid vault credentials: ${refused('auth/token/lookup-self')}`,
      ],
    ],
  ),
  status('unreachable store', createInOwnStore('down', 'v'), 201),
  object('unreachable store', ['plane', 'pushsecret', 'down'], pushStatus, {
    conditions: errored(`${notWritten}${notRead('down')}`),
    syncedPushSecrets: nothingPushed,
  }),
  events(
    'unreachable store',
    ['pushsecret', 'down', 'Errored'],
    [['Warning', `${notWritten}${notRead('down')}`]],
  ),
  object(
    'unreachable store',
    ['plane', 'externalsecret', 'es-good'],
    externalSecretStatus,
    {
      conditions: syncError,
      binding: { name: 'es-good' },
      refreshTime: '{time}',
      syncedResourceVersion: '1-{hash}',
    },
  ),
  request('delete during an outage', ['DELETE', `${SECRETS}/es-src`], 204),
  object(
    'delete during an outage',
    ['plane', 'pushsecret', 'es-src'],
    found => [
      isTerminating(found),
      found.metadata.finalizers,
      conditionsOf(found),
    ],
    [
      true,
      ['pushsecret.externalsecrets.io/finalizer'],
      errored(`Failed to Delete Secrets from Provider: ${notRead('es-src')}`),
    ],
  ),
  request(
    'delete during an outage',
    ['GET', `${SECRETS}/es-src`],
    404,
    notFound,
  ),
  stored('delete during an outage', 'generic/es-src', {
    username: 'u1',
    password: 'p2',
  }),
  request(
    'create before the deletion is complete',
    createInOwnStore('es-src', 'second'),
    201,
    secret('es-src', { k: 'second' }),
  ),
];

const recovery: Case[] = [
  act('the store becomes reachable', installation => installation.putStore()),
  touch('pushsecret', 'down'),
  object('store back', ['plane', 'pushsecret', 'down'], conditionsOf, synced),
  object('store back', ['plane', 'pushsecret', 'es-src'], it => it, undefined),
  stored('store back', 'generic/es-src', undefined),
  object(
    'store back',
    ['plane', 'externalsecret', 'es-good'],
    conditionsOf,
    syncError,
  ),
  object(
    'value of an ExternalSecret without its store entry',
    ['plane', 'secret', 'es-good'],
    ({ data }) => data,
    { DB_PASSWORD: btoa('p2') },
  ),
  request(
    'secret that was never pushed',
    ['GET', `${SECRETS}/es-src`],
    200,
    secret('es-src', { k: 'second' }),
  ),
  status(
    'update of the secret that was never pushed',
    ['PUT', `${SECRETS}/es-src`, { data: { k: 'third' } }],
    200,
  ),
  stored('update of the secret that was never pushed', 'generic/es-src', {
    k: 'third',
  }),
  status(
    'delete of the secret that was never pushed',
    ['DELETE', `${SECRETS}/es-src`],
    204,
  ),
  status('delete', ['DELETE', `${SECRETS}/down`], 204),
];

const wrongToken: Case[] = [
  act('another client creates a Secret with a wrong token', installation =>
    installation.inNamespace('plane', [
      ...['create', 'secret', 'generic', 'bad-token'],
      '--from-literal=token=nope',
    ]),
  ),
  act('the store gets the wrong token', installation =>
    installation.putStore({
      auth: {
        tokenSecretRef: {
          name: 'bad-token',
          namespace: 'openchoreo-kv-{ns}',
          key: 'token',
        },
      },
    }),
  ),
  storeStatus('unable to validate store'),
  status('wrong token', createInOwnStore('m2', 'v'), 201),
  object('wrong token', ['plane', 'pushsecret', 'm2'], pushStatus, {
    conditions: errored(
      `${notWritten}cannot read secret data from Vault: Error making API request.\n\nURL: GET {store}/v1/secret/data/{ns}/generic/m2\nCode: 403. Errors:\n\n* permission denied`,
    ),
    syncedPushSecrets: nothingPushed,
  }),
  act('another client deletes the Secret with the token', installation =>
    installation.inNamespace('plane', ['delete', 'secret', 'bad-token']),
  ),
  touch('clustersecretstore', OWN_STORE),
  storeStatus('unable to create client'),
  touch('pushsecret', 'm2'),
  object(
    'missing token',
    ['plane', 'pushsecret', 'm2'],
    conditionsOf,
    errored(
      `set secret failed: could not get secrets client for store ${OWN_STORE}: cannot get Kubernetes secret "bad-token" from namespace "openchoreo-kv-{ns}": secrets "bad-token" not found`,
    ),
  ),
  act('the store gets its token back', installation => installation.putStore()),
  touch('pushsecret', 'm2'),
  object('token back', ['plane', 'pushsecret', 'm2'], conditionsOf, synced),
  status('delete', ['DELETE', `${SECRETS}/m2`], 204),
  act('another client deletes the ExternalSecret', installation =>
    installation.inNamespace('plane', ['delete', 'externalsecret', 'es-good']),
  ),
  object(
    'deleted ExternalSecret',
    ['plane', 'secret', 'es-good'],
    it => it,
    undefined,
  ),
];

/** Stores that can't be reached, refuse the token, or have no token. Needs the objects of `externalSecrets`. */
export const storeDown: Case[] = needing(
  'store',
  ...outage,
  ...recovery,
  ...wrongToken,
);
