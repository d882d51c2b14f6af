import { answer, columns, needing, object, request, type Case } from '../cases';
import type { ApiAnswer } from '../ApiClient';
import type { Need } from '../needs';

const wellKnown = '/.well-known/oauth-protected-resource';

const metadataOf = ({ status, body }: ApiAnswer) => {
  const found = body as Record<string, unknown>;
  return [
    status,
    found.openchoreo_security_enabled,
    found.bearer_methods_supported,
    (found.openchoreo_clients as { client_id: string; name: string }[]).map(
      ({ client_id: id, name }) => [id, name],
    ),
  ];
};

const signIn = (need: Need, isEnabled: boolean, authorization?: string) =>
  needing(
    need,
    answer(
      `sign-in metadata with ${need}`,
      ['GET', wellKnown, undefined, { authorization }],
      metadataOf,
      [200, isEnabled, ['header'], [['openchoreo-cli', 'cli']]],
    ),
  );

/** Health, version, and sign-in metadata, and the planes of the installation. */
export const serverInfo: Case[] = [
  request('health', ['GET', '/health'], 200, 'OK'),
  request('readiness', ['GET', '/ready'], 200, 'Ready'),
  answer(
    'version',
    ['GET', '/version'],
    ({ body }) => Object.keys(body as object).sort(),
    [
      'buildTime',
      'gitRevision',
      'goArch',
      'goOS',
      'goVersion',
      'name',
      'version',
    ],
  ),
  ...signIn('no security', false),
  ...signIn('security', true, ''),
  object(
    'agent of the plane',
    ['control', 'clusterdataplane', '{plane}'],
    ({ status }) =>
      (status as { agentConnection?: { connected: boolean } })?.agentConnection
        ?.connected,
    true,
  ),
  columns(['control', 'dataplanes'], 'NAME  AGE'),
  answer(
    'namespaces outside OpenChoreo',
    [
      'GET',
      '/api/v1/namespaces?labelSelector=kubernetes.io/metadata.name%3Dkube-system',
    ],
    ({ status: found, body }) => [
      found,
      (body as { items: { metadata: { name: string } }[] }).items.map(
        ({ metadata }) => metadata.name,
      ),
    ],
    [200, ['kube-system']],
  ),
];
