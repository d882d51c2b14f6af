import { TestWorld } from '../__testUtils__/TestWorld';
import { isRecorded, observeCase } from './cases';
import {
  differences,
  findDifference,
  isAnswer,
  type Mode,
} from './differences';
import { Installation } from './Installation';
import { tables } from './tables';

describe.each<Mode>(['faithful', 'sound'])(
  'secret-api on the local platform, %s',
  mode => {
    let world: TestWorld;
    let installation: Installation;

    beforeAll(async () => {
      world = await TestWorld.start({ isFaithful: mode === 'faithful' });
      installation = new Installation({
        openChoreoUrl: world.url,
        kubeconfig: world.kubeconfig,
        storeUrl: world.platform.storeUrl,
        storeToken: world.platform.storeToken,
      });
      await installation.prepare();
    });

    afterAll(() => world.stop());

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
