/** @jest-environment node */
import { parseEnv } from 'node:util';
import { parseDotenv } from '../envFile';
import { reviewSecretData, validateSecretData } from '../validation';

describe('.env lines are parsed as in Node', () => {
  it.each([
    'A=1',
    'A = spaces around ',
    'A="double # quoted"',
    "A='single # quoted'",
    'A=`back "ticks" \'here\'`',
    'A="line\\nbreak"',
    'A=value # comment',
    'export A=exported',
    'A="two\nlines"',
    "A='it stays \\n as it is'",
    'A=a=b=c',
    '# only a comment\nA=1\n\nB=2',
    'A=1\r\nB=2\r\n',
    'A.B-C=dots',
  ])('%j', text => {
    const { entries, problems } = parseDotenv(text);
    expect(problems).toEqual([]);
    expect(
      Object.fromEntries(entries.map(({ name, value }) => [name, value])),
    ).toEqual({ ...parseEnv(text) });
  });
});

describe('Docker configs written by other tools', () => {
  const auth = btoa('ci:hunter2');
  const acr = btoa('00000000-0000-0000-0000-000000000000:');
  const check = async (config: unknown) => {
    const entries = [
      ['.dockerconfigjson', JSON.stringify(config, undefined, '\t')],
    ] as const;
    const type = 'kubernetes.io/dockerconfigjson';
    const [problem] = await validateSecretData(type, entries);
    const { warnings, repairs } = await reviewSecretData(type, entries);
    return [
      problem?.code ?? warnings[0]?.code,
      repairs.map(({ changes }) => changes).flat(),
    ];
  };

  it.each<[tool: string, config: unknown, code?: string, repair?: string]>([
    ['docker login on Linux', { auths: { 'ghcr.io': { auth } } }],
    [
      'docker login to Docker Hub',
      { auths: { 'https://index.docker.io/v1/': { auth } } },
    ],
    [
      'docker login with Docker Desktop',
      { auths: { 'ghcr.io': {} }, credsStore: 'desktop' },
      'dockerConfigCredsStore',
    ],
    [
      'gcloud auth configure-docker',
      { credHelpers: { 'europe-docker.pkg.dev': 'gcloud' } },
      'dockerConfigCredHelpers',
    ],
    [
      'amazon-ecr-credential-helper',
      { credsStore: 'ecr-login' },
      'dockerConfigCredsStoreOnly',
    ],
    [
      'az acr login',
      { auths: { 'a.azurecr.io': { auth: acr, identitytoken: 'x' } } },
      'dockerConfigIdentityToken',
    ],
    [
      'kubectl create secret docker-registry',
      {
        auths: {
          'quay.io': { username: 'ci', password: 'hunter2', email: '', auth },
        },
      },
    ],
    [
      'Docker before 1.7',
      { 'quay.io': { auth, email: 'ci@acme.example' } },
      'dockerConfigLegacy',
      'wrapInAuths',
    ],
    [
      'docker login with a credential helper',
      {
        auths: { 'ghcr.io': { auth }, 'gcr.io': {} },
        credHelpers: { 'gcr.io': 'gcloud' },
      },
      'dockerConfigCredHelpers',
      'removeUnusableRegistries',
    ],
    [
      'docker logout from the only registry',
      { auths: {} },
      'dockerConfigNoAuths',
    ],
    [
      'an editor that adds spaces',
      { auths: { ' ghcr.io ': { auth } } },
      'registrySpaces',
      'trimRegistries',
    ],
    [
      'a copied image name',
      { auths: { 'ghcr.io/acme/shop:1.2': { auth } } },
      'registryImage',
    ],
  ])('%s', async (...[, config, code, repair]) => {
    expect(await check(config)).toEqual([code, repair ? [repair] : []]);
  });

  it('are usable after the repair', async () => {
    const { repairs } = await reviewSecretData(
      'kubernetes.io/dockerconfigjson',
      [
        [
          '.dockerconfigjson',
          JSON.stringify({ auths: { ' ghcr.io ': { auth: btoa(' ci :x') } } }),
        ],
      ],
    );
    expect(JSON.parse(repairs[0].values['.dockerconfigjson'])).toEqual({
      auths: { 'ghcr.io': { auth: btoa('ci:x') } },
    });
  });
});
