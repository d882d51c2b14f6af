import {
  act,
  columns,
  conditionsOf,
  events,
  needing,
  object,
  status,
  stored,
  type Case,
  type KubernetesObject,
} from '../cases';
import { OWN_STORE } from '../Installation';
import { create, SECRETS } from './refusedRequests';

/** Sync error of an ExternalSecret. The cause is in the event. */
export const syncError = [
  {
    status: 'False',
    reason: 'SecretSyncedError',
    message: 'could not get secret data from provider',
  },
];

/** Reads the status of an ExternalSecret. */
export const externalSecretStatus = (found: KubernetesObject) => ({
  conditions: conditionsOf(found),
  binding: found.status?.binding,
  refreshTime: found.status?.refreshTime,
  syncedResourceVersion: found.status?.syncedResourceVersion,
});

/** Creates an ExternalSecret that reads a key of the secret `es-src`. */
function externalSecret(
  name: string,
  { key = 'es-src', property = 'password', store = OWN_STORE },
): Case {
  return act(`preparation: ExternalSecret ${name}`, installation =>
    installation.apply(
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name, namespace: 'openchoreo-kv-{ns}' },
        spec: {
          refreshInterval: '1s',
          secretStoreRef: { kind: 'ClusterSecretStore', name: store },
          target: { creationPolicy: 'Owner', name },
          data: [
            {
              secretKey: 'DB_PASSWORD',
              remoteRef: { key: `secret/{ns}/generic/${key}`, property },
            },
          ],
        },
      },
      'plane',
    ),
  );
}

const failures: [
  name: string,
  source: { key?: string; property?: string; store?: string },
  message: string,
][] = [
  [
    'bad-property',
    { property: 'nope' },
    'error processing spec.data[0] (key: secret/{ns}/generic/es-src), err: cannot find secret data for key: "nope"',
  ],
  [
    'bad-key',
    { key: 'none' },
    'error processing spec.data[0] (key: secret/{ns}/generic/none), err: Secret does not exist',
  ],
  [
    'bad-store-ref',
    { store: '{ns}-missing' },
    'error processing spec.data[0] (key: secret/{ns}/generic/es-src), err: could not get ClusterSecretStore "{ns}-missing", ClusterSecretStore.external-secrets.io "{ns}-missing" not found',
  ],
];

/** ExternalSecrets that read values back from the store. They stay for the cases of `storeDown`. */
export const externalSecrets: Case[] = needing(
  'store',
  act('preparation: ClusterSecretStore', installation =>
    installation.putStore(),
  ),
  object(
    'a store',
    ['plane', 'clustersecretstore', OWN_STORE],
    found => [found.status?.capabilities, conditionsOf(found)],
    [
      'ReadWrite',
      [{ status: 'True', reason: 'Valid', message: 'store validated' }],
    ],
  ),
  status(
    'create',
    create({
      secretName: 'es-src',
      targetPlane: { kind: 'DataPlane', name: 'own-store' },
      data: { username: 'u1', password: 'p1' },
    }),
    201,
  ),
  object(
    'a store with PushSecrets',
    ['plane', 'clustersecretstore', OWN_STORE],
    ({ metadata }) => metadata.finalizers,
    ['secretstore.externalsecrets.io/finalizer'],
  ),
  stored('create', 'generic/es-src', { username: 'u1', password: 'p1' }),
  externalSecret('es-good', {}),
  ...failures.map(([name, source]) => externalSecret(name, source)),
  object(
    'reading a value',
    ['plane', 'externalsecret', 'es-good'],
    externalSecretStatus,
    {
      conditions: [
        { status: 'True', reason: 'SecretSynced', message: 'secret synced' },
      ],
      binding: { name: 'es-good' },
      refreshTime: '{time}',
      syncedResourceVersion: '1-{hash}',
    },
  ),
  object(
    'defaults of an ExternalSecret',
    ['plane', 'externalsecret', 'es-good'],
    ({ metadata, spec }) => [metadata.finalizers, spec?.target],
    [
      ['externalsecrets.external-secrets.io/externalsecret-cleanup'],
      { creationPolicy: 'Owner', deletionPolicy: 'Retain', name: 'es-good' },
    ],
  ),
  object(
    'the Secret of an ExternalSecret',
    ['plane', 'secret', 'es-good'],
    ({ type, data, metadata }) => ({
      type,
      data,
      labels: metadata.labels,
      annotations: Object.keys(metadata.annotations ?? {}).sort(),
      owners: metadata.ownerReferences?.map(({ kind, name, controller }) => [
        kind,
        name,
        controller,
      ]),
    }),
    {
      type: 'Opaque',
      data: { DB_PASSWORD: btoa('p1') },
      labels: {
        'reconcile.external-secrets.io/created-by': '{hash}',
        'reconcile.external-secrets.io/managed': 'true',
      },
      annotations: [
        'kubectl.kubernetes.io/last-applied-configuration',
        'reconcile.external-secrets.io/data-hash',
      ],
      owners: [['ExternalSecret', 'es-good', true]],
    },
  ),
  events(
    'reading a value',
    ['externalsecret', 'es-good', 'Created'],
    [['Normal', 'secret created']],
  ),
  ...failures.flatMap(([name, , message]) => [
    object(
      'reading fails',
      ['plane', 'externalsecret', name],
      externalSecretStatus,
      {
        conditions: syncError,
        binding: { name: '' },
        refreshTime: null,
        syncedResourceVersion: null,
      },
    ),
    events(
      'reading fails',
      ['externalsecret', name, 'UpdateFailed'],
      [['Warning', message]],
    ),
  ]),
  columns(
    ['plane', 'externalsecrets'],
    'NAME  STORETYPE  STORE  REFRESH INTERVAL  STATUS  READY  LAST SYNC',
  ),
  columns(['plane', 'secrets'], 'NAME  TYPE  DATA  AGE'),
  status(
    'update',
    ['PUT', `${SECRETS}/es-src`, { data: { username: 'u1', password: 'p2' } }],
    200,
  ),
  object(
    'reading an updated value',
    ['plane', 'secret', 'es-good'],
    ({ data }) => data,
    { DB_PASSWORD: btoa('p2') },
  ),
);
