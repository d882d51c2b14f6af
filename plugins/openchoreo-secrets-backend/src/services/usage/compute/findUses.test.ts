import {
  binding,
  component,
  release,
  variable,
  workload,
} from '../../../__testUtils__';
import { findUses } from './findUses';
import type { UsageSources } from './UsageSources';

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

describe('the uses of secrets', () => {
  it('are those of the release that an environment runs, not of the workload as it is now', () => {
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

  it('are those of the workload where no release is named or can be seen', () => {
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

  it('follow overrides, which replace what has the same key and add the rest', () => {
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

  it('leave out environments that the component was taken out of', () => {
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

  it('count the credentials of builds', () => {
    const sources = {
      components: [component('catalog', { buildSecret: 'github-pat' })],
    };
    expect(placesOf(sources)).toEqual([['-', 'github-pat/*', '-', 'build']]);
  });

  it.each([undefined, null, 'text', { secretRef: 7 }, { secretRef: '' }])(
    'take workflow parameters as they come: repository %p',
    repository => {
      const { metadata } = component('catalog');
      const spec = {
        owner: { projectName: 'online-store' },
        workflow: { name: 'docker', parameters: { repository } },
      };
      expect(placesOf({ components: [{ metadata, spec }] })).toEqual([]);
    },
  );

  it('are nothing of components that are not to be seen, of the same name neither', () => {
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

  it('skip references that are not complete', () => {
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
