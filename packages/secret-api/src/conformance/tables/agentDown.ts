import { act, needing, request, status, type Case } from '../cases';
import type { Installation } from '../Installation';
import { secret } from './lifeOfASecret';
import { create, internalError, SECRETS } from './refusedRequests';

const gitCredentials = { 'openchoreo.dev/secret-type': 'git-credentials' };
const data = { username: 'git', password: 'tok' };
const type = 'kubernetes.io/basic-auth';
const path = `${SECRETS}/wf`;
const gitSecrets = '/api/v1alpha1/namespaces/{ns}/gitsecrets';

/** Connects or disconnects the agent of the plane `probe`. No agent has the other plane ID. */
async function setAgent(
  installation: Installation,
  isConnected: boolean,
): Promise<void> {
  const { connectAgent } = installation.options;
  if (connectAgent) {
    await connectAgent(isConnected);
  } else if (isConnected) {
    await installation.putPlane('probe');
  } else {
    await installation.inNamespace('control', [
      ...['patch', 'dataplane', 'probe', '--type=merge', '-p'],
      JSON.stringify({ spec: { planeID: '{ns}-none' } }),
    ]);
  }
}

/** Requests about a plane whose agent isn't connected, and git credentials in OpenChoreo's other API for secrets. */
export const agentDown: Case[] = [
  request(
    'git credentials',
    create({
      secretName: 'wf',
      secretType: type,
      data,
      labels: gitCredentials,
    }),
    201,
    secret('wf', data, gitCredentials, type),
  ),
  request('the list of git credentials', ['GET', gitSecrets], 200, {
    items: [{ name: 'wf', namespace: '{ns}' }],
    totalCount: 1,
  }),
  request(
    'git credentials of the Secret Management API',
    ['DELETE', `${gitSecrets}/wf`],
    500,
    internalError,
  ),
  ...needing(
    'agent',
    act('the agent disconnects', installation => setAgent(installation, false)),
    {
      ...request('no agent', ['GET', path], 500, internalError),
      isEventual: true,
    },
    request('no agent', ['GET', SECRETS], 200, { items: [], pagination: {} }),
    request('no agent', ['PUT', path, { data }], 500, internalError),
    request('no agent', create({ secretName: 'wf2' }), 500, internalError),
    request('no agent', ['DELETE', path], 500, internalError),
    act('the agent connects', installation => setAgent(installation, true)),
    {
      ...request(
        'agent back',
        ['GET', path],
        200,
        secret('wf', data, gitCredentials, type),
      ),
      isEventual: true,
    },
    status('agent back', ['GET', `${SECRETS}/wf2`], 404),
  ),
  request('delete', ['DELETE', path], 204),
];
