import type { ApiAnswer } from '../ApiClient';
import {
  answer,
  needing,
  request,
  status,
  type Case,
  type Request,
} from '../cases';
import type { TokenName } from '../needs';
import { create, SECRETS } from './refusedRequests';

const forbidden = {
  code: 'FORBIDDEN',
  error: 'You do not have permission to perform this operation',
};

const item = (name: string) => `${SECRETS}/${name}`;
const references = '/api/v1/namespaces/{ns}/secretreferences';
const dataPlanes = '/api/v1/namespaces/{ns}/dataplanes';

const actions = [
  'secret:view',
  'secret:create',
  'secret:update',
  'secret:delete',
  'secretreference:view',
];

const planeViews = [
  'clusterdataplane:view',
  'clusterworkflowplane:view',
  'dataplane:view',
  'namespace:view',
  'workflowplane:view',
];

interface Role {
  name: TokenName;
  type?: 'service_account';
  /** Allowed actions on secrets, references, planes, and namespaces. Not recorded for roles that can manage secrets. */
  allowed?: string[];
}

const roles: Role[] = [
  { name: 'admin' },
  { name: 'platform-engineer' },
  {
    name: 'developer',
    allowed: [
      ...planeViews,
      ...['create', 'delete', 'update', 'view'].map(
        verb => `secretreference:${verb}`,
      ),
    ],
  },
  {
    name: 'sre',
    allowed: [...planeViews, 'secretreference:update', 'secretreference:view'],
  },
  { name: 'nobody', allowed: [] },
  {
    name: 'openchoreo-backstage-client',
    type: 'service_account',
    allowed: planeViews,
  },
  { name: 'openchoreo-system-app', type: 'service_account', allowed: [] },
];

/** Whether a list contains an object with a matching name. */
const includes =
  (name: RegExp) =>
  ({ status: found, body }: ApiAnswer) =>
    [
      found,
      (body as { items: { metadata: { name: string } }[] }).items.some(
        ({ metadata }) => name.test(metadata.name),
      ),
    ];

const profileOf = ({ body }: ApiAnswer) => {
  const { user, capabilities } = body as Profile;
  return {
    type: user.type,
    claim: user.entitlement_claim,
    allowed: Object.keys(capabilities)
      .filter(action =>
        /^(secret|secretreference|namespace|(cluster)?(data|workflow)plane):/.test(
          action,
        ),
      )
      .sort(),
  };
};

interface Profile {
  user: { type: string; entitlement_claim: string };
  capabilities: Record<string, unknown>;
}

const evaluation = (asked: string[], token: TokenName): Request => [
  'POST',
  '/api/v1/authz/evaluates',
  asked.map(action => ({
    action,
    resource: {
      type: action.split(':')[0],
      hierarchy: { namespace: '{ns}' },
    },
  })),
  { token },
];

function casesOf({ name, type, allowed }: Role): Case[] {
  const canManage = allowed === undefined;
  const canView = (action: string) => canManage || allowed.includes(action);
  const send = (method: string, path: string, body?: unknown): Request => [
    method,
    path,
    body,
    { token: name },
  ];
  const own = `sec-${name}`;
  const secretRequest = (sent: Request, recorded: number) =>
    canManage
      ? status(name, sent, recorded)
      : request(name, sent, 403, forbidden);
  return [
    secretRequest([...create({ secretName: own }), { token: name }], 201),
    answer(name, send('GET', SECRETS), includes(/^sec-admin$/), [
      200,
      canManage,
    ]),
    secretRequest(send('GET', item('sec-admin')), 200),
    secretRequest(send('PUT', item('sec-admin'), { data: { k: 'v2' } }), 200),
    answer(name, send('GET', references), includes(/^sec-admin$/), [
      200,
      canView('secretreference:view'),
    ]),
    answer(
      name,
      send('GET', '/api/v1/namespaces?limit=100'),
      includes(/^conformance-/),
      [200, canView('namespace:view')],
    ),
    answer(name, send('GET', dataPlanes), includes(/^probe$/), [
      200,
      canView('dataplane:view'),
    ]),
    answer(
      name,
      send('GET', '/api/v1/authz/profile?namespace={ns}'),
      found => {
        const { allowed: granted, ...user } = profileOf(found);
        return { ...user, ...(!canManage && { allowed: granted }) };
      },
      {
        type: type ?? 'user',
        claim: type ? 'sub' : 'groups',
        ...(!canManage && { allowed: [...allowed].sort() }),
      },
    ),
    answer(
      name,
      evaluation(actions, name),
      ({ body }) =>
        (body as { decision: boolean }[]).map(each => each.decision),
      actions.map(canView),
    ),
    // The other roles use the admin's secret.
    ...(name === 'admin'
      ? []
      : [secretRequest(send('DELETE', item(own)), 204)]),
  ];
}

/** Requests with the tokens of OpenChoreo's default roles. */
export const roleCases: Case[] = [
  ...needing('admin', ...roles.flatMap(casesOf)),
  request(
    'reason of a granted permission',
    evaluation(['secret:view'], 'admin'),
    200,
    [
      {
        decision: true,
        context: {
          reason:
            "Access granted: entitlement value 'admins' authorized to perform 'secret:view' on hierarchy 'ns/{ns}'",
        },
      },
    ],
  ),
  request(
    'reason of a missing permission',
    evaluation(['secret:view'], 'nobody'),
    200,
    [{ decision: false, context: { reason: 'no matching policies found' } }],
  ),
  ...needing(
    'admin',
    request(
      'developer deletes the secret of another caller',
      ['DELETE', item('sec-admin'), undefined, { token: 'developer' }],
      403,
      forbidden,
    ),
  ),
  request(
    'permission before the fields of the body',
    ['POST', SECRETS, {}, { token: 'developer' }],
    403,
    forbidden,
  ),
  request(
    'a truncated body before the permission',
    ['POST', SECRETS, '{', { token: 'developer' }],
    400,
    "can't decode JSON body: unexpected EOF",
  ),
  request(
    'admin',
    ['DELETE', item('sec-admin'), undefined, { token: 'admin' }],
    204,
  ),
];
