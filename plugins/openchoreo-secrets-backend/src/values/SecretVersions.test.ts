import { SecretValues } from './SecretValues';
import { SecretVersions } from './SecretVersions';

const secret = {
  uid: 'first',
  labels: { team: 'payments' },
  values: SecretValues.fromRecord({ password: 's3cret' }),
};

describe('the versions of secrets', () => {
  const versions = new SecretVersions(Buffer.alloc(32, 1));

  it('differ for a re-created secret with the same values', () => {
    const again = { ...secret, uid: 'second' };
    expect(versions.etagOf(again)).not.toBe(versions.etagOf(secret));
    expect(versions.versionOf('second', 'password', secret.values)).not.toBe(
      versions.versionOf('first', 'password', secret.values),
    );
  });

  it('depend on the signing key', () => {
    const others = new SecretVersions(Buffer.alloc(32, 2));
    expect(others.etagOf(secret)).not.toBe(versions.etagOf(secret));
  });
});
