import { request, status, type Case, type Request } from '../cases';

export const SECRETS = '/api/v1alpha1/namespaces/{ns}/secrets';

export const internalError = {
  code: 'INTERNAL_ERROR',
  error: 'Internal server error',
};

export const notFound = { code: 'NOT_FOUND', error: 'secret not found' };

const badRequest = (error: string) => ({ code: 'BAD_REQUEST', error });

const LABEL_PART =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

/** Creates a valid create request, overridden by `change`. */
export function create(change: object = {}): ['POST', string, unknown] {
  return [
    'POST',
    SECRETS,
    {
      secretName: 'x',
      secretType: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'probe' },
      data: { k: 'v' },
      ...change,
    },
  ];
}

const refused = (title: string, change: object, error: string) =>
  request(title, create(change), 400, badRequest(error));

const opaque500 = (title: string, change: object) =>
  request(title, create(change), 500, internalError);

const basicAuth = 'kubernetes.io/basic-auth';

/** Requests that OpenChoreo rejects without leaving objects behind. */
export const refusedRequests: Case[] = [
  request('no body', ['POST', SECRETS], 400, "can't decode JSON body: EOF"),
  request(
    'a truncated body',
    ['POST', SECRETS, '{'],
    400,
    "can't decode JSON body: unexpected EOF",
  ),
  request(
    'a numeric value',
    create({ data: { k: 1 } }),
    400,
    "can't decode JSON body: json: cannot unmarshal number into Go struct field CreateSecretRequest.data of type string",
  ),
  request(
    'an empty object',
    ['POST', SECRETS, {}],
    400,
    badRequest('secretName is required'),
  ),
  refused('an empty type', { secretType: '' }, 'unsupported secretType: '),
  refused(
    'a type that only SecretReferences support',
    { secretType: 'kubernetes.io/dockercfg' },
    'unsupported secretType: kubernetes.io/dockercfg',
  ),
  refused('no data', { data: {} }, 'data must contain at least one entry'),
  refused('an empty key', { data: { '': 'v' } }, 'data keys must not be empty'),
  refused('an empty value', { data: { k: '' } }, 'data["k"] must not be empty'),
  refused(
    'basic auth without a password',
    { secretType: basicAuth, data: { username: 'u' } },
    `data["password"] is required for secretType ${basicAuth}`,
  ),
  refused(
    'SSH auth without a key',
    { secretType: 'kubernetes.io/ssh-auth', data: { a: 'u' } },
    'data["ssh-privatekey"] is required for secretType kubernetes.io/ssh-auth',
  ),
  refused(
    'TLS without a key',
    { secretType: 'kubernetes.io/tls', data: { 'tls.crt': 'u' } },
    'data["tls.key"] is required for secretType kubernetes.io/tls',
  ),
  refused(
    'a registry without its configuration',
    { secretType: 'kubernetes.io/dockerconfigjson', data: { a: 'u' } },
    'data[".dockerconfigjson"] is required for secretType kubernetes.io/dockerconfigjson',
  ),
  refused(
    'no plane',
    { targetPlane: undefined },
    'targetPlane.kind is required',
  ),
  refused(
    'a plane kind without secrets',
    { targetPlane: { kind: 'ObservabilityPlane', name: 'x' } },
    'unsupported targetPlane.kind: ObservabilityPlane',
  ),
  refused(
    'a plane without a name',
    { targetPlane: { kind: 'DataPlane', name: '' } },
    'targetPlane.name is required',
  ),
  ...['DataPlane', 'ClusterDataPlane'].map(kind =>
    request(
      `an unknown ${kind}`,
      create({ targetPlane: { kind, name: 'conformance-nope' } }),
      422,
      { code: 'UNPROCESSABLE_CONTENT', error: 'target plane not found' },
    ),
  ),
  refused(
    'a plane without a store',
    { targetPlane: { kind: 'DataPlane', name: 'no-store' } },
    'secret store is not configured on the target plane',
  ),
  refused(
    'a label key with a space',
    { labels: { 'a b': 'c' } },
    `invalid label key "a b": name part ${LABEL_PART} (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')`,
  ),
  refused(
    'a label value with a space',
    { labels: { a: 'c d' } },
    `invalid label value for key "a": a valid label must be an empty string or ${LABEL_PART.replace(
      'must consist',
      'consist',
    )} (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`,
  ),
  opaque500('a name with uppercase letters', { secretName: 'Bad_Name' }),
  opaque500('a name with 254 characters', { secretName: 'a'.repeat(254) }),
  opaque500('a name with a slash', { secretName: 'with/slash' }),
  opaque500('a name that starts with a dash', { secretName: '-lead' }),
  opaque500('a name with a space', { secretName: 'a b' }),
  ...['a b', 'a/b', 'ä', 'x'.repeat(254), '..', '.', '..x'].map(key =>
    opaque500(`the key ${key.slice(0, 8)} of ${key.length} characters`, {
      data: { [key]: 'v' },
    }),
  ),
  ...Object.entries({
    '1 MiB plus one byte': 1_048_577,
    '3 MiB': 3 * 1_048_576,
    '11 MiB': 11 * 1_048_576,
  }).map(([title, size]) =>
    opaque500(`a value of ${title}`, { data: { k: 'x'.repeat(size) } }),
  ),
  ...['not json', '[]'].map(config =>
    opaque500(`the registry configuration ${config}`, {
      secretType: 'kubernetes.io/dockerconfigjson',
      data: { '.dockerconfigjson': config },
    }),
  ),
  ...['garbage', 'eyJjIjoiYmFkIiwicyI6MH0'].map(cursor =>
    request(
      `an invalid cursor ${cursor}`,
      ['GET', `${SECRETS}?cursor=${cursor}`],
      500,
      internalError,
    ),
  ),
  ...['abc', ''].map(limit =>
    request(
      `the limit "${limit}"`,
      ['GET', `${SECRETS}?limit=${limit}`],
      400,
      `Invalid format for parameter limit: error binding string parameter: strconv.ParseInt: parsing "${limit}": invalid syntax`,
    ),
  ),
  request('an uppercase name', ['GET', `${SECRETS}/Bad_Name`], 404, notFound),
  request(
    'a name with an escaped slash',
    ['GET', `${SECRETS}/a%2Fb`],
    500,
    internalError,
  ),
  ...['GET', 'PUT', 'DELETE'].map(method =>
    request(
      'an unknown secret',
      [
        method,
        `${SECRETS}/nope`,
        method === 'PUT' ? { data: { a: 'x' } } : undefined,
      ],
      404,
      notFound,
    ),
  ),
  ...(
    [
      ['PATCH', `${SECRETS}/nope`, {}],
      ['OPTIONS', SECRETS],
    ] as Request[]
  ).map(sent =>
    request('an unsupported method', sent, 405, 'Method Not Allowed'),
  ),
  request(
    'an unknown path',
    ['GET', '/api/v1alpha1/nope'],
    404,
    '404 page not found',
  ),
  request('no secret after rejected requests', ['GET', SECRETS], 200, {
    items: [],
    pagination: {},
  }),
  request(
    'create in an unknown namespace',
    [
      'POST',
      '/api/v1alpha1/namespaces/conformance-ghost/secrets',
      create({ secretName: 'g' })[2],
    ],
    422,
    { code: 'UNPROCESSABLE_CONTENT', error: 'target plane not found' },
  ),
  status(
    'list in an unknown namespace',
    ['GET', '/api/v1alpha1/namespaces/conformance-ghost/secrets'],
    200,
  ),
];
