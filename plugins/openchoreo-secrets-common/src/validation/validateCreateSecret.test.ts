import type { CreateSecretRequest } from '../schema';
import { validateCreateSecret } from './validateCreateSecret';
import { validateSecretData } from './secretData';

const dbCreds: CreateSecretRequest = {
  name: 'db-creds',
  type: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  data: { username: 'admin', password: 's3cret' },
  labels: { team: 'payments' },
};

const githubPat: CreateSecretRequest = {
  name: 'github-pat',
  type: 'kubernetes.io/basic-auth',
  category: 'git-credentials',
  targetPlane: { kind: 'ClusterWorkflowPlane', name: 'default' },
  data: { username: 'git', password: 'ghp_xxx' },
};

const problemsOf = async (
  change: Partial<CreateSecretRequest>,
  request: CreateSecretRequest = dbCreds,
) => {
  const problems = await validateCreateSecret({ ...request, ...change });
  return problems.map(({ path, code }) => [path, code]);
};

describe('validateCreateSecret', () => {
  it('accepts the documented request', async () => {
    expect(await validateCreateSecret(dbCreds)).toEqual([]);
    expect(await validateCreateSecret(githubPat)).toEqual([]);
  });

  it('reports all problems, each with its field', async () => {
    expect(
      await problemsOf({
        name: 'a..b',
        targetPlane: { kind: '', name: '' },
        data: { 'a b': 'x', empty: '' },
        labels: { 'openchoreo.dev/managed-by': 'x' },
      }),
    ).toEqual([
      ['/name', 'nameEmptyPart'],
      ['/targetPlane', 'targetPlaneRequired'],
      ['/data/a b', 'keyCharacters'],
      ['/data/empty', 'valueRequired'],
      ['/labels/openchoreo.dev~1managed-by', 'labelKeyReserved'],
    ]);
  });

  it('requires at least one key', async () => {
    expect(await problemsOf({ data: {} })).toEqual([['/data', 'dataRequired']]);
  });

  it('requires a known type, category, and plane kind', async () => {
    expect(await problemsOf({ type: 'Opake' })).toEqual([
      ['/type', 'typeUnknown'],
    ]);
    expect(await problemsOf({ category: 'git' })).toEqual([
      ['/category', 'categoryUnknown'],
    ]);
    expect(
      await problemsOf({
        targetPlane: { kind: 'ObservabilityPlane', name: 'x' },
      }),
    ).toEqual([['/targetPlane/kind', 'targetPlaneKindUnknown']]);
    expect(
      await problemsOf({ targetPlane: { kind: 'DataPlane', name: '../x' } }),
    ).toEqual([['/targetPlane/name', 'nameEmptyPart']]);
  });

  it('requires a type of the category', async () => {
    expect(await problemsOf({ category: 'git-credentials' })).toEqual([
      ['/type', 'categoryTypeMismatch'],
    ]);
  });

  it('requires the keys of the type and allows others', async () => {
    expect(await problemsOf({ data: { username: 'git' } }, githubPat)).toEqual([
      ['/data/password', 'valueRequired'],
    ]);
    expect(
      await problemsOf({ data: { password: 'x', token: 'y' } }, githubPat),
    ).toEqual([]);
  });

  it('checks other keys while a required key is missing', async () => {
    expect(
      await problemsOf({ type: 'kubernetes.io/tls', data: { 'tls.crt': 'x' } }),
    ).toEqual([
      ['/data/tls.key', 'valueRequired'],
      ['/data/tls.crt', 'certificateMissing'],
    ]);
  });

  it('reports a duplicate key', async () => {
    expect(
      await validateSecretData('Opaque', [
        ['token', 'a'],
        ['token', 'b'],
      ]),
    ).toMatchObject([{ path: '/data/token', code: 'keyDuplicate' }]);
  });

  it('never includes a value in a problem', async () => {
    const value = 'planted-marker';
    const problems = await validateCreateSecret({
      ...dbCreds,
      name: '',
      data: { 'a b': value, ok: `${value}\ud800` },
    });
    expect(problems.length).toBeGreaterThan(2);
    expect(JSON.stringify(problems)).not.toContain(value);
  });
});
