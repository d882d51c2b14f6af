import { status, type Case } from '../cases';
import { create, SECRETS } from './refusedRequests';

/** Creates of one name at the same time. Which value wins differs between runs. */
export const concurrentCreates: Case[] = [
  {
    title: 'concurrent creates of one name',
    observe: async installation => {
      const answers = await Promise.all(
        Array.from({ length: 24 }, (_, index) =>
          installation.call(
            ...create({ secretName: 'race', data: { k: `v${index}` } }),
          ),
        ),
      );
      const statuses = answers.map(found => found.status);
      return {
        created: statuses.filter(found => found === 201).length,
        rejected: statuses.filter(found => [409, 500].includes(found)).length,
      };
    },
    recorded: { created: 1, rejected: 23 },
  },
  status('concurrent creates of one name', ['GET', `${SECRETS}/race`], 200),
  status('delete', ['DELETE', `${SECRETS}/race`], 204),
];
