import { ConfigReader } from '@backstage/config';
import { isAllowedHost, readGuestHosts } from './rootHttpRouter';

const urls = {
  app: { baseUrl: 'http://portal.example:3000' },
  backend: { baseUrl: 'http://localhost:7007' },
};

describe('the Host header in guest mode', () => {
  const config = new ConfigReader({
    ...urls,
    auth: { providers: { guest: {} } },
  });
  const hosts = readGuestHosts(config) ?? [];

  it.each(['localhost:7007', '127.0.0.1:7007', '[::1]:7007', 'Portal.Example'])(
    'can be %s',
    host => {
      expect(isAllowedHost(host, hosts)).toBe(true);
    },
  );

  it.each([
    'attacker.example:7007',
    '127.0.0.1.attacker.example',
    'localhost:7007.attacker.example',
    '',
    undefined,
  ])("can't be %s", host => {
    expect(isAllowedHost(host, hosts)).toBe(false);
  });

  it("isn't checked where people sign in", () => {
    const providers = { oidc: {} };
    expect(
      readGuestHosts(new ConfigReader({ ...urls, auth: { providers } })),
    ).toBeUndefined();
  });
});
