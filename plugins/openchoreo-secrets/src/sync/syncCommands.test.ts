import { syncCommands } from './syncCommands';

describe('the commands that look into a failure', () => {
  const secret = { namespace: 'acme-corp', name: 'db-creds' };

  it('name the store', () => {
    expect(
      syncCommands('storeSealed', { ...secret, store: 'default' }),
    ).toEqual(['kubectl describe clustersecretstore default']);
  });

  it('run nothing that somebody has written in place of the name of a store', () => {
    expect(
      syncCommands('storeSealed', { ...secret, store: 'x; reboot' }),
    ).toEqual(["kubectl describe clustersecretstore 'x; reboot'"]);
  });
});
