import type { PlatformNamespace } from '@openchoreo-secrets/plugin-common';
import { secret, secretUse } from '../__testUtils__/FakeBackend';
import { planesCsv, problemsCsv, secretsCsv } from './platformCsv';
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
