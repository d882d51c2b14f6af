import {
  binding,
  component,
  release,
  variable,
  workload,
} from '../../__testUtils__/components';
import { findUses } from './findUses';
import type { UsageSources } from './readUsageSources';

const nothing: UsageSources = {
  components: [],
  workloads: [],
  bindings: [],
  releases: [],
  workflows: new Map(),
};

const password = variable('DB_PASSWORD', 'db-creds', 'password');

const placesOf = (sources: Partial<UsageSources>) =>
  findUses({ ...nothing, ...sources }).map(
    ({ environment, secret, key, variable: name, file, origin }) => [
      environment ?? '-',
      `${secret}/${key ?? '*'}`,
      name ?? file ?? '-',
      origin,
    ],
  );

describe('findUses', () => {
  it('reads the release of an environment, not the current workload', () => {
    const sources = {
      components: [component('checkout')],
      workloads: [
        workload('checkout', {
          env: [variable('DB_PASSWORD', 'new-creds', 'password')],
        }),
      ],
      releases: [
        release('checkout-1', 'checkout', { env: [password] }),
        release('checkout-0', 'checkout', {
          env: [variable('DB_PASSWORD', 'old-creds', 'password')],
        }),
      ],
      bindings: [
        binding('checkout', 'production', { releaseName: 'checkout-1' }),
      ],
    };
    expect(placesOf(sources)).toEqual([
      ['-', 'new-creds/password', 'DB_PASSWORD', 'workload'],
      ['production', 'db-creds/password', 'DB_PASSWORD', 'release'],
    ]);
  });

  it('reads the workload if the release is missing or inaccessible', () => {
    const sources = {
      components: [component('checkout')],
      workloads: [workload('checkout', { env: [password] })],
      bindings: [
        binding('checkout', 'development'),
        binding('checkout', 'production', { releaseName: 'gone' }),
      ],
    };
    expect(placesOf(sources)).toEqual([
      ['development', 'db-creds/password', 'DB_PASSWORD', 'workload'],
      ['production', 'db-creds/password', 'DB_PASSWORD', 'workload'],
    ]);
  });

  it('applies overrides by key', () => {
    const sources = {
      components: [component('checkout')],
      releases: [
        release('checkout-1', 'checkout', {
          env: [password, variable('TOKEN', 'api', 'token')],
          files: [
            { ...variable('ca.crt', 'certs', 'ca'), mountPath: '/etc/ssl/' },
          ],
        }),
      ],
      bindings: [
        binding('checkout', 'production', {
          releaseName: 'checkout-1',
          workloadOverrides: {
            container: {
              env: [
                variable('DB_PASSWORD', 'db-creds', 'pass'),
                { key: 'TOKEN', value: 'none' },
                variable('EXTRA', 'extra', 'key'),
              ],
            },
          },
        }),
      ],
    };
    expect(placesOf(sources)).toEqual([
      ['production', 'db-creds/pass', 'DB_PASSWORD', 'release'],
      ['production', 'extra/key', 'EXTRA', 'release'],
      ['production', 'certs/ca', '/etc/ssl/ca.crt', 'release'],
    ]);
    expect(
      findUses({ ...nothing, ...sources }).map(({ declaredIn }) => declaredIn),
    ).toEqual([
      { kind: 'ReleaseBinding', name: 'checkout-production' },
      { kind: 'ReleaseBinding', name: 'checkout-production' },
      { kind: 'Workload', name: 'checkout' },
    ]);
  });

  it('skips undeployed environments', () => {
    const sources = {
      components: [component('checkout')],
      releases: [release('checkout-1', 'checkout', { env: [password] })],
      bindings: [
        binding('checkout', 'production', {
          releaseName: 'checkout-1',
          state: 'Undeploy',
        }),
      ],
    };
    expect(placesOf(sources)).toEqual([]);
  });

  it('includes credentials of builds', () => {
    const sources = {
      components: [component('catalog', { buildSecret: 'github-pat' })],
    };
    expect(placesOf(sources)).toEqual([['-', 'github-pat/*', '-', 'build']]);
  });

  it.each([undefined, null, 'text', { secretRef: 7 }, { secretRef: '' }])(
    'accepts any workflow parameters: repository %p',
    repository => {
      const { metadata } = component('catalog');
      const spec = {
        owner: { projectName: 'online-store' },
        workflow: { name: 'docker', parameters: { repository } },
      };
      expect(placesOf({ components: [{ metadata, spec }] })).toEqual([]);
    },
  );

  it('skips objects of inaccessible components with the same name', () => {
    const sources = {
      components: [component('checkout', { project: 'project-a' })],
      workloads: [
        workload('checkout', { env: [password] }, 'project-b'),
        workload('hidden', { env: [password] }, 'project-b'),
      ],
      bindings: [binding('checkout', 'production')],
    };
    expect(placesOf(sources)).toEqual([]);
  });

  it('skips incomplete references', () => {
    const sources = {
      components: [component('checkout')],
      workloads: [
        workload('checkout', {
          env: [
            { key: 'A' },
            { key: 'B', valueFrom: {} },
            { key: 'C', valueFrom: { secretKeyRef: { name: 'db-creds' } } },
          ],
        }),
      ],
    };
    expect(placesOf(sources)).toEqual([]);
  });
});
