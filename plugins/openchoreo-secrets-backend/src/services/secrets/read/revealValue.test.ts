import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { PluginDatabase } from '../../../database';
import { RevealLimit } from './revealValue';

describe('RevealLimit', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('counts per user', async () => {
    const database = await PluginDatabase.open({
      database: mockServices.database({
        knex: await databases.init('SQLITE_3'),
        migrations: { skip: false },
      }),
      logger: mockServices.logger.mock(),
    });
    const limit = new RevealLimit({ database, revealsPerMinute: 1 });
    const take = (user: string) =>
      limit.take(mockCredentials.user(`user:default/${user}`));
    // Three reveals are too many even if a new minute starts in between.
    const outcomes = [];
    for (let count = 0; count < 3; count++) {
      outcomes.push(await take('ann').catch((error: unknown) => error));
    }
    expect(outcomes).toContainEqual(
      expect.objectContaining({
        status: 429,
        code: 'REVEAL_LIMIT',
        retryAfterSeconds: expect.any(Number),
      }),
    );
    await expect(take('bob')).resolves.toBeUndefined();
  });
});
