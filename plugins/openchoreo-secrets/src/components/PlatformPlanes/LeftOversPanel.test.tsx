import type { OrphanedValue } from '@openchoreo-secrets/plugin-common';
import { screen, within } from '@testing-library/react';
import {
  failure,
  json,
  type FakeBackend,
} from '../../__testUtils__/FakeBackend';
import {
  backendWithPlanes,
  dpProd,
  planesAnswer,
  platformPlanesRoute,
  showPlanes,
} from '../../__testUtils__/planesAnswer';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

function leftOver(change: Partial<OrphanedValue> = {}): OrphanedValue {
  return {
    planes: [dpProd],
    namespace: 'acme-corp',
    name: 'old',
    state: 'present',
    createdAt: '2026-08-21T10:00:00Z',
    stores: ['default'],
    remoteKeys: ['secret/acme-corp/generic/old'],
    deletionPolicy: 'Delete',
    cleanUp: 'kubectl delete pushsecret old',
    ...change,
  };
}

describe('a left-over value', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = backendWithPlanes();
  });

  const showLeftOver = (change: Partial<OrphanedValue> = {}) =>
    showPlanes(
      backend,
      'left-over',
      planesAnswer({
        orphanedValues: {
          items: [leftOver(change)],
          gaps: [],
          othersPossible: false,
        },
      }),
    );
  it('is told with the commands that remove it', async () => {
    showLeftOver();
    const item = within(await screen.findByRole('region', { name: 'old' }));
    expect(item.getByLabelText('Commands that remove old')).toHaveTextContent(
      'kubectl delete pushsecret old',
    );
    expect(
      item.getByText(/goes from the store too: secret\/acme-corp/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'Orphaned values (1)' }),
    ).toBeInTheDocument();
  });

  it.each<[Partial<OrphanedValue>, RegExp]>([
    [{ deletionPolicy: 'None' }, /would stay in the store/],
    [{ readBy: ['acme-corp/x'] }, /acme-corp\/x uses this value/],
    [{ namespaceGone: true }, /no namespace acme-corp any more/],
    [
      { targetPlane: { kind: 'ClusterDataPlane', name: 'default' } },
      /is on default — ClusterDataPlane/,
    ],
    [{ state: 'recent', cleanUp: undefined }, /being created just now/],
    [{ state: 'removing', cleanUp: undefined }, /is being removed/],
  ])('says of %j what it means', async (change, text) => {
    showLeftOver(change);
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryAllByLabelText(/^Commands that/)).toHaveLength(
      'cleanUp' in change ? 0 : 1,
    );
  });

  it('is not called complete where something could not be looked at', async () => {
    showPlanes(
      backend,
      'left-over',
      planesAnswer({
        planes: [{ ...dpProd, state: 'unreachable', secrets: [] }],
        orphanedValues: {
          items: [],
          gaps: ['acme-corp: OpenChoreo failed (500).'],
          othersPossible: true,
        },
      }),
    );
    expect(
      await screen.findByText(/^No left-over value was found in what/),
    ).toBeInTheDocument();
    expect(screen.getByText(/Not looked at.*dp-prod/)).toBeInTheDocument();
    expect(screen.getByText(/OpenChoreo failed/)).toBeInTheDocument();
    expect(screen.getByText(/you may not list/)).toBeInTheDocument();
  });

  it('is unknown where the portal may not look into any plane', async () => {
    showPlanes(
      backend,
      'left-over',
      planesAnswer({ planeAccess: false, planes: [] }),
    );
    expect(
      await screen.findByText('This portal may not look into any plane.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'Orphaned values (?)' }),
    ).toBeInTheDocument();
  });

  it('is looked at again when asked to', async () => {
    const { user } = showLeftOver();
    await screen.findByRole('region', { name: 'old' });
    backend.on(platformPlanesRoute, () => json(200, planesAnswer()));
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(
      await screen.findByText('No value is orphaned.'),
    ).toBeInTheDocument();
  });

  it('says what went wrong where it cannot be asked', async () => {
    backend.on(platformPlanesRoute, () =>
      failure(503, 'Error', 'OpenChoreo is away.'),
    );
    renderSecrets({ backend, url: '/?view=platform&part=left-over' });
    expect(await screen.findByText('OpenChoreo is away.')).toBeInTheDocument();
  });
});
