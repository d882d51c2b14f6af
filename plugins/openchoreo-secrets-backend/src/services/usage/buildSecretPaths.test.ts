import type { Workflow } from '@openchoreo-secrets/openchoreo-client';
import { buildSecretPaths } from './buildSecretPaths';

const secretRef = {
  type: 'string',
  'x-openchoreo-component-parameter-repository-secret-ref': true,
};

const workflow = (spec: Workflow['spec']): Workflow => ({
  metadata: { name: 'builder' },
  spec,
});

const withProperties = (properties: object): Workflow =>
  workflow({ parameters: { openAPIV3Schema: { type: 'object', properties } } });

const withRefs = (...names: string[]): Workflow =>
  workflow({
    externalRefs: names.map(name => ({ kind: 'SecretReference', name })),
  });

describe('buildSecretPaths', () => {
  it.each<[string, Workflow | undefined, string[]]>([
    ['are marked', withProperties({ token: secretRef }), ['token']],
    [
      'are marked at any depth',
      withProperties({
        source: { properties: { git: { properties: { auth: secretRef } } } },
        branch: { type: 'string' },
      }),
      ['source.git.auth'],
    ],
    [
      'are what a run refers to',
      withRefs('${parameters.registry.credentials}', '${ parameters.git }'),
      ['registry.credentials', 'git'],
    ],
    [
      'are told once where both say so',
      workflow({
        parameters: { openAPIV3Schema: { properties: { git: secretRef } } },
        externalRefs: [{ kind: 'SecretReference', name: '${parameters.git}' }],
      }),
      ['git'],
    ],
    [
      'are not what other references name, nor what is put together',
      workflow({
        externalRefs: [
          { kind: 'ConfigMap', name: '${parameters.config}' },
          { kind: 'SecretReference', name: '${metadata.name}-git' },
          { kind: 'SecretReference', name: 'fixed' },
        ],
      }),
      ['repository.secretRef'],
    ],
    [
      'are those of OpenChoreo where it is not to be seen',
      undefined,
      ['repository.secretRef'],
    ],
  ])('%s', (_, of, paths) => {
    expect(buildSecretPaths(of)).toEqual(paths);
  });
});
