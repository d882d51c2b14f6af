import { syncCommands } from './syncCommands';

describe('syncCommands', () => {
  const secret = { namespace: 'acme-corp', name: 'db-creds' };

  it('describes the store', () => {
    expect(
      syncCommands('storeSealed', { ...secret, store: 'default' }),
    ).toEqual(['kubectl describe clustersecretstore default']);
  });

  it('quotes a store name that a shell would interpret', () => {
    expect(
      syncCommands('storeSealed', { ...secret, store: 'x; reboot' }),
    ).toEqual(["kubectl describe clustersecretstore 'x; reboot'"]);
  });
});
