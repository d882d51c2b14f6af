import { object, request, status, stored, type Case } from '../cases';
import { referenceSpec, secret } from './lifeOfASecret';
import { create, SECRETS } from './refusedRequests';

/** Secrets of every type, and names and values at the size limits. */
export const validSecrets: Case[] = [
  ...Object.entries({
    'kubernetes.io/basic-auth': ['basic-auth', { password: 'p' }],
    'kubernetes.io/ssh-auth': ['ssh-auth', { 'ssh-privatekey': 'x' }],
    'kubernetes.io/dockerconfigjson': [
      'registry',
      { '.dockerconfigjson': '{"auths":{}}' },
    ],
    'kubernetes.io/tls': ['tls', { 'tls.crt': 'c', 'tls.key': 'k' }],
  } satisfies Record<string, [string, Record<string, string>]>).flatMap(
    ([type, [segment, data]]) => {
      const name = `of-${segment}`;
      return [
        request(
          type,
          create({ secretName: name, secretType: type, data }),
          201,
          secret(name, data, {}, type),
        ),
        object(type, ['control', 'secretreference', name], it => it.spec, {
          ...referenceSpec(name, segment, Object.keys(data).sort(), type),
        }),
        stored(type, `${segment}/${name}`, data),
        status(type, ['DELETE', `${SECRETS}/${name}`], 204),
      ];
    },
  ),
  ...[
    ['the longest name', { secretName: 'a'.repeat(253) }],
    ['dots in a name', { secretName: 'a.b.c' }],
    [
      'a key with special characters',
      { secretName: 'k', data: { '-._aZ9': 'v' } },
    ],
    [
      'a value of almost 1 MiB',
      { secretName: 'big', data: { k: 'x'.repeat(1_048_476) } },
    ],
    [
      'almost 1 MiB in 17 keys',
      {
        secretName: 'big2',
        data: Object.fromEntries(
          Array.from({ length: 17 }, (_, index) => [
            `k${index}`,
            'y'.repeat(60_000),
          ]),
        ),
      },
    ],
    [
      'an empty registry configuration',
      {
        secretName: 'dcj',
        secretType: 'kubernetes.io/dockerconfigjson',
        data: { '.dockerconfigjson': '{}' },
      },
    ],
    [
      'an invalid certificate',
      {
        secretName: 'tlsx',
        secretType: 'kubernetes.io/tls',
        data: { 'tls.crt': 'x', 'tls.key': 'y' },
      },
    ],
  ].flatMap(([title, change]) => {
    const { secretName } = change as { secretName: string };
    return [
      status(String(title), create(change as object), 201),
      status(String(title), ['DELETE', `${SECRETS}/${secretName}`], 204),
    ];
  }),
];
