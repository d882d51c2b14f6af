import { screen } from '@testing-library/react';
import { FakeBackend, json, secretUse } from '../__testUtils__/FakeBackend';
import { event, openStream } from '../__testUtils__/openStream';
import {
  planesAnswer,
  platformPlanesRoute,
} from '../__testUtils__/planesAnswer';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { tabOrder } from '../__testUtils__/tabOrder';
import { listMessages } from '../translations/en/list';
import { platformMessages } from '../translations/en/platform';

const { list } = listMessages;
const { platform } = platformMessages;

describe('the view of all namespaces, by keyboard', () => {
  // The first import takes longer than tests wait.
  beforeAll(() => import('./PlatformView'), 60_000);

  it('goes from the namespace to the tabs, the cards, the filters, and the rows', async () => {
    const backend = new FakeBackend();
    const stream = openStream();
    backend.on('GET /platform/secrets', () => stream.response);
    backend.on(platformPlanesRoute, () => json(200, planesAnswer()));
    const { user } = renderSecrets({ backend, url: '/?scope=all' });
    stream.send(
      event('start', { namespaces: 1, planes: [] }) +
        event('namespace', {
          name: 'acme-corp',
          othersPossible: false,
          planes: [],
          secrets: [],
          problems: [
            secretUse({
              key: 'pass',
              problem: { code: 'KEY_MISSING', broken: true, keys: [] },
            }),
          ],
        }) +
        event('end', {}),
    );
    await screen.findByText('1 problem');
    screen.getByRole('combobox', { name: list.namespace }).focus();
    const order = await tabOrder(user, 16);
    const places = [
      list.refresh,
      platform.export,
      platform.attention,
      `0${platform.card.sync}`,
      list.column.namespace,
      list.column.plane,
      'catalog',
    ].map(name => order.findIndex(stop => stop.startsWith(name)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
