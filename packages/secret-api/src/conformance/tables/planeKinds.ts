import { needing, object, request, status, stored, type Case } from '../cases';
import { secret } from './lifeOfASecret';
import { create, SECRETS } from './refusedRequests';

interface KindRow {
  targetPlane: { kind: string; name: string };
  type: string;
  segment: string;
  data: Record<string, string>;
}

const rows: KindRow[] = [
  {
    targetPlane: { kind: 'ClusterDataPlane', name: '{plane}' },
    type: 'kubernetes.io/dockerconfigjson',
    segment: 'registry',
    data: { '.dockerconfigjson': '{"auths":{}}' },
  },
  {
    targetPlane: { kind: 'WorkflowPlane', name: 'builds' },
    type: 'kubernetes.io/basic-auth',
    segment: 'basic-auth',
    data: { username: 'u', password: 'p' },
  },
  {
    targetPlane: { kind: 'ClusterWorkflowPlane', name: '{workflowPlane}' },
    type: 'kubernetes.io/ssh-auth',
    segment: 'ssh-auth',
    data: { 'ssh-privatekey': 'x' },
  },
];

function casesOf({ targetPlane, type, segment, data }: KindRow): Case[] {
  const { kind } = targetPlane;
  const name = `on-${kind.toLowerCase()}`;
  const cases = [
    request(
      kind,
      create({ secretName: name, secretType: type, targetPlane, data }),
      201,
      secret(name, data, {}, type),
    ),
    object(
      kind,
      ['control', 'secretreference', name],
      ({ spec }) => [
        (spec?.targetPlane as { kind: string }).kind,
        spec?.data,
        spec?.template,
      ],
      [
        kind,
        Object.keys(data)
          .sort()
          .map(key => ({
            secretKey: key,
            remoteRef: { key: `secret/{ns}/${segment}/${name}`, property: key },
          })),
        { type },
      ],
    ),
    stored(kind, `${segment}/${name}`, data),
    status(kind, ['GET', `${SECRETS}/${name}`], 200),
    status(kind, ['DELETE', `${SECRETS}/${name}`], 204),
  ];
  return kind.endsWith('WorkflowPlane')
    ? needing('workflow plane', ...cases)
    : cases;
}

/** Secrets on every kind of plane. The other cases use a DataPlane. */
export const planeKinds: Case[] = rows.flatMap(casesOf);
