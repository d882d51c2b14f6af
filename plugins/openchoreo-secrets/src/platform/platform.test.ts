import type { PlatformNamespace } from '@openchoreo-secrets/plugin-common';
import { secret, secretUse } from '../__testUtils__/FakeBackend';
import { certificateRows, groupOf } from './certificateRows';
import {
  certificatesCsv,
  planesCsv,
  problemsCsv,
  secretsCsv,
} from './platformCsv';
import {
  countBy,
  matchesFilters,
  planeRows,
  problemRows,
  secretRows,
} from './platformRows';

const namespace = (
  name: string,
  rest: Partial<PlatformNamespace> = {},
): PlatformNamespace => ({
  name,
  secrets: [],
  problems: [],
  planes: [],
  othersPossible: false,
  ...rest,
});

const rows = secretRows([
  namespace('acme', {
    secrets: [
      { ...secret('db-creds'), users: 2 },
      { ...secret('old'), users: 0, category: 'git-credentials' },
    ],
  }),
  namespace('other', {
    secrets: [{ ...secret('theirs'), users: 0 }],
    othersPossible: true,
  }),
]);

const namesOf = (found: typeof rows) => found.map(row => row.secret.name);

describe('the secrets of all namespaces', () => {
  it('are unused only where all that could use them was seen', () => {
    expect(namesOf(rows.filter(({ isUnused }) => isUnused))).toEqual(['old']);
  });

  it.each([
    [{ search: 'CREDS' }, ['db-creds']],
    [{ search: 'other' }, ['theirs']],
    [{ search: 'DP-Prod' }, ['db-creds', 'old', 'theirs']],
    [{ search: '', namespace: 'acme' }, ['db-creds', 'old']],
    [{ search: '', category: 'git-credentials' }, ['old']],
    [{ search: '', category: 'generic' }, ['db-creds', 'theirs']],
    [{ search: '', plane: 'DataPlane/other' }, []],
    [{ search: '', type: 'Opaque' }, ['db-creds', 'old', 'theirs']],
  ])('are narrowed by %j', (filters, names) => {
    expect(namesOf(rows.filter(row => matchesFilters(row, filters)))).toEqual(
      names,
    );
  });

  it('are counted by what they have in common', () => {
    expect(countBy(rows, row => row.namespace)).toEqual([
      ['acme', 2],
      ['other', 1],
    ]);
  });

  it('leave as metadata only, nothing of which is a formula', () => {
    const odd = { ...rows[0], namespace: '=cmd("x")' };
    expect(secretsCsv([odd]).split('\r\n')[1]).toBe(
      `"'=cmd(""x"")",db-creds,Opaque,generic,DataPlane,dp-prod,password username,2,true,2026-01-01T00:00:00Z`,
    );
  });
});

it('the problems of all namespaces can be taken along', () => {
  const use = secretUse({ problem: { code: 'SECRET_MISSING', broken: true } });
  const problems = problemRows([namespace('acme', { problems: [use] })]);
  expect(problemsCsv(problems).split('\r\n')[1]).toBe(
    'acme,online-store,catalog,production,DB_PASSWORD,db-creds,password,SECRET_MISSING',
  );
});

it('planes are shown that have no store or cannot be reached', () => {
  const plane = { kind: 'DataPlane', usable: true, categories: [] };
  const found = planeRows(
    [{ ...plane, name: 'no-store', usable: false }],
    [
      namespace('acme', {
        planes: [
          { ...plane, name: 'fine' },
          { ...plane, name: 'lost', connected: false },
        ],
      }),
    ],
  );
  expect(found.map(row => [row.namespace, row.plane.name])).toEqual([
    [undefined, 'no-store'],
    ['acme', 'lost'],
  ]);
  expect(planesCsv(found).split('\r\n')).toEqual([
    'namespace,planeKind,plane,usable,connected,reason',
    ',DataPlane,no-store,false,,',
    'acme,DataPlane,lost,true,false,',
  ]);
});

it('certificates are sorted by when they expire and grouped by how urgent that is', () => {
  const certificate = (name: string, daysLeft: number) => ({
    secret: secret(name, { type: 'kubernetes.io/tls' }),
    expiry: {
      subject: `CN=${name}`,
      notAfter: new Date(Date.UTC(2030, 0, 10 + daysLeft)).toISOString(),
      daysLeft,
    },
  });
  const found = certificateRows([
    {
      name: 'acme',
      certificates: [
        { secret: secret('lost'), error: 'Not there.' },
        certificate('month', 30),
        certificate('over', -1),
      ],
    },
    {
      name: 'other',
      certificates: [certificate('week', 7), certificate('today', 0)],
    },
  ]);
  expect(found.map(row => [row.secret.name, groupOf(row)])).toEqual([
    ['over', 'expired'],
    ['today', 'within7Days'],
    ['week', 'within30Days'],
    ['month', 'later'],
    ['lost', 'unread'],
  ]);
  expect(
    certificatesCsv([found[0], ...found.slice(3)])
      .split('\r\n')
      .slice(1),
  ).toEqual([
    'acme,over,DataPlane,dp-prod,CN=over,2030-01-09T00:00:00.000Z,-1,',
    'acme,month,DataPlane,dp-prod,CN=month,2030-02-09T00:00:00.000Z,30,',
    'acme,lost,DataPlane,dp-prod,,,,Not there.',
  ]);
});
