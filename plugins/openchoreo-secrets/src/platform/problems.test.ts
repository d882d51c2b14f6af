import {
  REPLACE_EVERY_LABEL,
  type PlatformNamespace,
} from '@openchoreo-secrets/plugin-common';
import { secret, secretUse } from '../__testUtils__/FakeBackend';
import { planesAnswer } from '../__testUtils__/planesAnswer';
import type { SecretRow } from '../list/rows';
import { planeRows } from './planes';
import { findProblems, type ProblemSources } from './problems';

const now = Date.parse('2026-08-21T10:00:00Z');
const dpProd = { kind: 'DataPlane', name: 'dp-prod' };

const row = (name: string, state: SecretRow['sync']['state']): SecretRow => ({
  id: `acme-corp/${name}`,
  namespace: 'acme-corp',
  secret: secret(name, { targetPlane: dpProd }),
  sync: { state },
  usage: { count: 2, othersPossible: false },
});

const acme: PlatformNamespace = {
  name: 'acme-corp',
  secrets: [],
  problems: [],
  planes: [],
  othersPossible: false,
};

const find = (sources: Partial<ProblemSources>) =>
  findProblems({
    rows: [],
    namespaces: [],
    planeRows: [],
    planes: undefined,
    certificates: [],
    now,
    ...sources,
  });

describe('findProblems', () => {
  it('finds failed secrets, and neither unknown nor unreachable ones', () => {
    const rows = [
      row('a', 'failed'),
      row('b', 'unknown'),
      row('c', 'unreachable'),
      row('d', 'synced'),
    ];
    expect(find({ rows })).toMatchObject([
      { kind: 'sync', severity: 'error', name: 'a' },
    ]);
  });

  it('finds certificates that expire within 30 days, or that nobody could read', () => {
    const certificate = (name: string, daysLeft: number) => ({
      secret: secret(name),
      expiry: { subject: 'CN=x', notAfter: '2026-09-01T00:00:00Z', daysLeft },
    });
    const certificates = [
      {
        name: 'acme-corp',
        certificates: [
          certificate('later', 30),
          certificate('soon', 29),
          certificate('over', -1),
          { secret: secret('lost'), error: 'Its plane does not have it.' },
        ],
      },
    ];
    expect(find({ certificates }).map(({ name }) => name)).toEqual([
      'over',
      'soon',
      'lost',
    ]);
  });

  it('finds secrets that are due within a week, the most overdue first', () => {
    const due = (name: string, days: number, state = 'synced' as const) => ({
      ...row(name, state),
      secret: secret(name, { labels: { [REPLACE_EVERY_LABEL]: '90' } }),
      sync: {
        state,
        secret: {
          name,
          cluster: 0,
          state,
          stores: [],
          changedAt: new Date(now + (days - 90) * 86_400_000).toISOString(),
        },
      },
    });
    const rows = [due('soon', 6), due('later', 7), due('over', -3)];
    expect(find({ rows })).toMatchObject([
      { kind: 'replacement', severity: 'warning', name: 'over' },
      { kind: 'replacement', severity: 'warning', name: 'soon' },
    ]);
  });

  it('finds planes without a store or connection, with the secrets on them', () => {
    const plane = { ...dpProd, categories: [] };
    const rows = [row('a', 'synced'), row('b', 'synced')];
    const ofPlane = (change: object) =>
      find({
        rows,
        planeRows: planeRows(
          [],
          [{ ...acme, planes: [{ ...plane, usable: true, ...change }] }],
          [],
        ),
      });
    expect(ofPlane({})).toEqual([]);
    for (const change of [{ usable: false }, { connected: false }]) {
      expect(ofPlane(change)).toMatchObject([
        { kind: 'planes', name: 'dp-prod', affected: { secrets: 2 } },
      ]);
    }
  });

  it('lists errors before warnings', () => {
    const planes = planesAnswer({
      orphanedValues: {
        items: [
          {
            planes: [{ ...dpProd, namespace: 'acme-corp' }],
            namespace: 'acme-corp',
            name: 'old',
            state: 'present',
            deletionPolicy: 'Delete',
          },
        ],
        gaps: [],
        othersPossible: false,
      },
      planes: [
        {
          ...dpProd,
          namespace: 'acme-corp',
          state: 'reachable',
          secrets: [
            {
              secret: 'cluster-agent-tls',
              namespace: 'x',
              name: 'cluster-agent-tls',
              state: 'missing',
            },
          ],
        },
      ],
    });
    const namespaces = [
      {
        ...acme,
        problems: [
          secretUse({ problem: { code: 'OTHER_PLANE', broken: false } }),
          secretUse({ problem: { code: 'SECRET_MISSING', broken: true } }),
        ],
      },
    ];
    expect(
      find({ planes, namespaces }).map(({ kind, severity }) => [
        kind,
        severity,
      ]),
    ).toEqual([
      ['references', 'error'],
      ['platformSecrets', 'error'],
      ['references', 'warning'],
      ['orphaned', 'warning'],
    ]);
  });
});
