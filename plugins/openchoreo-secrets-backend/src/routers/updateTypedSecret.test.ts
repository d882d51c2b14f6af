import {
  expiredCertificate,
  leafCertificate,
  leafKey,
  leafKeySec1,
  otherKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { ServedSecret, WatchedBackend } from '../__testUtils__';

describe('changing a secret of a type with rules', () => {
  let backend: WatchedBackend;

  beforeAll(async () => {
    backend = await WatchedBackend.start();
  });

  afterAll(() => backend.stop());

  beforeEach(() => backend.reset());

  const tls = (data: Record<string, string>) =>
    ServedSecret.serve(backend.upstream, { type: 'kubernetes.io/tls', data });

  const change = async (body: object) =>
    backend.call('patch', '/db-creds', {
      body,
      headers: { 'If-Match': await backend.readETag() },
    });

  it('accepts a new pair of certificate and key', async () => {
    tls({ 'tls.crt': expiredCertificate, 'tls.key': otherKey });
    const { status } = await change({
      set: { 'tls.crt': leafCertificate, 'tls.key': leafKey },
    });
    expect(status).toBe(200);
  });

  it('accepts the same key in another format', async () => {
    tls({ 'tls.crt': leafCertificate, 'tls.key': leafKey });
    const { status } = await change({ set: { 'tls.key': leafKeySec1 } });
    expect(status).toBe(200);
  });

  it('rejects half a pair', async () => {
    tls({ 'tls.crt': leafCertificate, 'tls.key': leafKey });
    const { status, body } = await change({ set: { 'tls.key': otherKey } });
    expect(status).toBe(400);
    expect(body.error.fields).toMatchObject([{ path: '/set/tls.key' }]);
  });

  it('rejects the removal of a required key', async () => {
    tls({ 'tls.crt': leafCertificate, 'tls.key': leafKey });
    const { body } = await change({ remove: ['tls.key'] });
    expect(body.error.fields).toMatchObject([{ path: '/remove/0' }]);
  });

  it('ignores problems that existed before', async () => {
    tls({
      'tls.crt': expiredCertificate,
      'tls.key': otherKey,
      notes: 'of another tool',
    });
    const { status } = await change({
      set: { 'ca.crt': leafCertificate },
      labels: { tier: 'gold' },
    });
    expect(status).toBe(200);
  });
});
