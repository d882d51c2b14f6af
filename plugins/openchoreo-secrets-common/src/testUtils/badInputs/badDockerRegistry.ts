import type { ProblemCode } from '../../rules';
import { toBadInputs, type Row } from './types';

const config = (title: string, code: ProblemCode, text: string): Row => [
  title,
  '/data/.dockerconfigjson',
  code,
  {
    type: 'kubernetes.io/dockerconfigjson',
    data: [['.dockerconfigjson', text]],
  },
];

const auths = (entry: unknown): string =>
  JSON.stringify({ auths: { 'ghcr.io': entry } });

export const badDockerRegistry = toBadInputs([
  config('null', 'dockerConfigNotJson', 'null'),
  config('an empty list', 'dockerConfigNotJson', '[]'),
  config('text that is not JSON', 'dockerConfigNotJson', '{auths:'),
  config('a byte order mark', 'fileByteOrderMark', `\ufeff${auths({})}`),
  config('an empty object', 'dockerConfigNoAuths', '{}'),
  config('no registries', 'dockerConfigNoAuths', '{"auths":{}}'),
  config('a list of registries', 'dockerConfigNoAuths', '{"auths":[]}'),
  config(
    'null in place of registries',
    'dockerConfigNoAuths',
    '{"auths":null}',
  ),
  config(
    'a registry without credentials',
    'dockerConfigEntryUnusable',
    auths({}),
  ),
  config('a registry that is null', 'dockerConfigEntryUnusable', auths(null)),
  config(
    'a user without a password',
    'dockerConfigEntryUnusable',
    auths({ username: 'me' }),
  ),
  config(
    'an auth that is not base64',
    'dockerConfigEntryUnusable',
    auths({ auth: '%%%' }),
  ),
  config(
    'an auth without a colon',
    'dockerConfigEntryUnusable',
    auths({ auth: btoa('me') }),
  ),
  config(
    'a registry without a name',
    'dockerConfigServerMissing',
    '{"auths":{"":{"username":"me","password":"x"}}}',
  ),
  config(
    'a registry named __proto__',
    'dockerConfigEntryUnusable',
    '{"auths":{"__proto__":{}}}',
  ),
  config(
    'passwords in a credential helper',
    'dockerConfigCredsStore',
    '{"auths":{"ghcr.io":{}},"credsStore":"desktop"}',
  ),
  config(
    'a credential store without registries',
    'dockerConfigCredsStoreOnly',
    '{"auths":{},"credsStore":"desktop"}',
  ),
  config(
    'a credential helper for one registry',
    'dockerConfigCredHelpers',
    '{"auths":{"ghcr.io":{}},"credHelpers":{"ghcr.io":"pass"}}',
  ),
  config(
    'an identity token',
    'dockerConfigIdentityToken',
    auths({ auth: btoa('00000000:'), identitytoken: 'not-a-real-token' }),
  ),
  config(
    'a legacy .dockercfg',
    'dockerConfigLegacy',
    JSON.stringify({ 'quay.io': { auth: btoa('me:x') } }),
  ),
  ...(
    [
      ['spaces around a registry', 'registrySpaces', ' ghcr.io '],
      ['an OCI address', 'registryScheme', 'oci://ghcr.io'],
      ['a list of addresses', 'registryList', 'ghcr.io,quay.io'],
      ['an image with a tag', 'registryImage', 'ghcr.io/acme/shop:1.2'],
      ['an address that is not a host', 'registryHost', 'ghcr_io!'],
    ] as const
  ).map(([title, code, server]) =>
    config(
      title,
      code,
      JSON.stringify({
        auths: { [server]: { username: 'me', password: 'x' } },
      }),
    ),
  ),
]);
