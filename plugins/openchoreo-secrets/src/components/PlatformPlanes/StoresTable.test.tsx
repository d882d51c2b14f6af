import { screen, within } from '@testing-library/react';
import {
  backendWithPlanes,
  dpProd,
  planesAnswer,
  showPlanes,
} from '../../__testUtils__/planesAnswer';

describe('the stores of the planes', () => {
  it('are told with their state, those with problems first', async () => {
    const store = { name: 'vault', ready: true, provider: 'vault' };
    showPlanes(
      backendWithPlanes(),
      'planes',
      planesAnswer({
        planes: [
          {
            kind: 'ControlPlane',
            name: 'openchoreo',
            state: 'unconfigured',
            secrets: [],
          },
          {
            ...dpProd,
            state: 'reachable',
            secrets: [],
            stores: [
              store,
              {
                name: 'aws',
                ready: false,
                reason: 'InvalidProviderConfig',
                message: 'no role',
              },
            ],
          },
          {
            kind: 'ClusterDataPlane',
            name: 'lost',
            state: 'unreachable',
            message: 'It does not answer.',
            secrets: [],
          },
        ],
      }),
    );
    const table = await screen.findByRole('table', {
      name: 'Stores of the planes',
    });
    const [, ...rows] = within(table).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^aws.*Not ready · InvalidProviderConfig · no role$/,
      ),
      expect.stringMatching(/^—.*Not known · It does not answer.$/),
      expect.stringMatching(/^vault.*Ready$/),
    ]);
  });
});
