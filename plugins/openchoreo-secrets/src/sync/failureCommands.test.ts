import { failureCommands } from './failureCommands';

describe('failureCommands', () => {
  const secret = { namespace: 'acme-corp', name: 'db-creds' };

  it('describes the store', () => {
    expect(
      failureCommands('storeSealed', { ...secret, store: 'default' }),
    ).toEqual(['kubectl describe clustersecretstore default']);
  });

  it('quotes a store name that a shell would interpret', () => {
    expect(
      failureCommands('storeSealed', { ...secret, store: 'x; reboot' }),
    ).toEqual(["kubectl describe clustersecretstore 'x; reboot'"]);
  });
});
