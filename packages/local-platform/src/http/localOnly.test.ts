import { request } from 'node:http';
import { once } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';

async function codeOf(
  url: string,
  headers: OutgoingHttpHeaders,
): Promise<number | undefined> {
  const call = request(url, { headers }).end();
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

describe('HTTP servers', () => {
  let platform: LocalPlatform;
  let urls: string[];

  beforeAll(async () => {
    platform = await startLocalPlatform();
    urls = [
      `${platform.kubernetesUrl}/api/v1/secrets`,
      `${platform.storeUrl}/v1/sys/health`,
    ];
  });

  afterAll(() => platform.stop());

  it('listen on 127.0.0.1', () => {
    for (const url of urls) {
      expect(new URL(url).hostname).toBe('127.0.0.1');
    }
  });

  it.each(['localhost', '127.0.0.1:1', '[::1]'])(
    'accept the Host header %s',
    async host => {
      for (const url of urls) {
        expect(await codeOf(url, { host })).toBe(200);
      }
    },
  );

  it('reject other host names (DNS rebinding)', async () => {
    for (const url of urls) {
      expect(await codeOf(url, { host: 'attacker.example' })).toBe(403);
      expect(await codeOf(url, { host: '127.0.0.1.attacker.example' })).toBe(
        403,
      );
    }
  });

  it('reject requests with an Origin header', async () => {
    for (const url of urls) {
      expect(await codeOf(url, { origin: 'http://localhost:3000' })).toBe(403);
    }
  });
});
