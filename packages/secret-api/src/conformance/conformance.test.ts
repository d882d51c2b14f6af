import type { JWTPayload } from 'jose';
import { TestIssuer } from '../__testUtils__/TestIssuer';
import { TestWorld } from '../__testUtils__/TestWorld';
import { startSecretApi } from '../startSecretApi';
import { isRecorded, observeCase } from './cases';
import { isAnswer, type Mode } from './Difference';
import { differences, findDifference } from './differences';
import { Installation } from './Installation';
import type { TokenName } from './needs';
import { tables } from './tables';

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];

/** Grants the role of OpenChoreo's default installation to the client of the portal. */
async function grantPortal(world: TestWorld): Promise<void> {
  const apiVersion = 'openchoreo.dev/v1alpha1';
  const metadata = { name: 'portal' };
  const actions = [
    'clusterdataplane:view',
    'clusterworkflowplane:view',
    'dataplane:view',
    'namespace:view',
    'workflowplane:view',
  ];
  const value = 'openchoreo-backstage-client';
  const roleRef = { kind: 'ClusterAuthzRole', name: metadata.name };
  const cluster = world.cluster('openchoreo');
  await cluster.create({
    ...{ apiVersion, kind: 'ClusterAuthzRole', metadata },
    spec: { actions },
  });
  await cluster.create({
    ...{ apiVersion, kind: 'ClusterAuthzRoleBinding', metadata },
    spec: {
      entitlement: { claim: 'sub', value },
      roleMappings: [{ roleRef }],
    },
  });
}

/** Signs a token for each role of the cases. */
async function signTokens(
  issuer: TestIssuer,
): Promise<Partial<Record<TokenName, string>>> {
  const claims: Record<TokenName, JWTPayload> = {
    admin: { groups: ['admins'] },
    'platform-engineer': { groups: ['platform-engineers'] },
    developer: { groups: ['developers'] },
    sre: { groups: ['sres'] },
    nobody: { groups: ['no-such-group'] },
    'openchoreo-backstage-client': { sub: 'openchoreo-backstage-client' },
    'openchoreo-system-app': { sub: 'openchoreo-system-app' },
    expired: { groups: ['admins'], exp: 1 },
  };
  const signed = Object.entries(claims).map(async ([name, each]) => [
    name,
    await issuer.sign(each),
  ]);
  return Object.fromEntries(await Promise.all(signed));
}

/** The local platform with three servers: without sign-in, with sign-in, and with secret management disabled. */
async function startInstallation(mode: Mode) {
  const isFaithful = mode === 'faithful';
  const world = await TestWorld.start({ isFaithful, firstPushDelay: 50 });
  const issuer = await TestIssuer.start();
  const options = {
    kubeconfig: world.kubeconfig,
    defaultPlane: {},
    isFaithful,
  };
  await grantPortal(world);
  const servers = [
    await startSecretApi({ ...options, isEnabled: true, oidc: issuer.oidc }),
    await startSecretApi(options),
  ];
  const installation = new Installation({
    openChoreoUrl: world.url,
    securedUrl: servers[0].url,
    disabledUrl: servers[1].url,
    kubeconfig: world.kubeconfig,
    storeUrl: world.platform.storeUrl,
    storeToken: world.platform.storeToken,
    tokens: await signTokens(issuer),
    connectAgent: async isConnected => {
      world.gate.release();
      for (const method of isConnected ? [] : METHODS) {
        world.gate.fail(method, '/openchoreo-kv-');
      }
    },
  });
  await installation.prepare();
  return {
    world,
    installation,
    stop: async () => {
      await Promise.all(servers.map(server => server.stop()));
      await issuer.stop();
      await world.stop();
    },
  };
}

describe.each<Mode>(['faithful', 'sound'])(
  'secret-api on the local platform, %s',
  mode => {
    let world: TestWorld;
    let installation: Installation;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      ({ world, installation, stop } = await startInstallation(mode));
    });

    afterAll(() => stop());

    it.each(tables)('$title', async testCase => {
      const difference = findDifference(testCase, mode);
      const observed = await observeCase(testCase, installation, answer =>
        difference
          ? isAnswer(answer, difference.answer)
          : isRecorded(answer, testCase),
      );
      const isAsListed =
        difference &&
        isAnswer(observed, difference.answer) &&
        !isRecorded(observed, testCase);
      const { recorded = null } = testCase;
      const isPreparation = !('recorded' in testCase);
      expect(observed).toEqual(
        isAsListed || isPreparation ? observed : difference?.answer ?? recorded,
      );
    });

    it('meets the needs of all cases', () => {
      const needs = tables.flatMap(each => each.needs ?? []);
      expect(needs.filter(need => !installation.meets(need))).toEqual([]);
    });

    it('deletes its namespaces', async () => {
      await installation.remove();
      const { json } = await world.call('GET', '/api/v1/namespaces');
      expect(json.items.map(({ metadata }) => metadata?.name)).not.toContain(
        installation.namespace,
      );
    });
  },
);

describe('list of differences', () => {
  it.each(differences)(
    'has test cases that match $cases',
    ({ cases, modes }) => {
      expect(modes).not.toEqual([]);
      expect(tables.some(({ title }) => cases.test(title))).toBe(true);
    },
  );
});
