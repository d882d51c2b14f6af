import type { Response } from 'supertest';
import { dbCreds } from './objects';
import type { WatchedBackend } from './WatchedBackend';

/** The value of the secret and of all changes. */
export const MARKER = 'planted/marker+0a6f=';
export const TOKEN = 'token-of-the-person';

interface SecretRoute {
  call(backend: WatchedBackend, etag: string): Promise<Response>;
  /** The Backstage permission. */
  permission: string;
  /** Sets of OpenChoreo actions. Each is sufficient. */
  enough: string[][];
  status: number;
}

export const headers = { 'x-openchoreo-token': TOKEN };
const replacement = { data: { password: MARKER } };

/** The routes of secrets, with the permissions that they need. */
export const secretRoutes: Record<string, SecretRoute> = {
  list: {
    call: backend => backend.call('get', '', { headers }),
    permission: 'read',
    enough: [['secretreference:view'], ['secret:view']],
    status: 200,
  },
  get: {
    call: backend => backend.call('get', '/db-creds', { headers }),
    permission: 'read',
    enough: [['secretreference:view'], ['secret:view']],
    status: 200,
  },
  facts: {
    call: backend => backend.call('get', '/db-creds/facts', { headers }),
    permission: 'read',
    enough: [['secretreference:view'], ['secret:view']],
    status: 200,
  },
  push: {
    call: backend => backend.call('post', '/db-creds/push', { headers }),
    permission: 'update',
    enough: [['secret:view', 'secret:update']],
    status: 200,
  },
  create: {
    call: backend =>
      backend.call('post', '', {
        headers,
        body: { ...dbCreds(MARKER), name: 'new-creds' },
      }),
    permission: 'create',
    enough: [['secret:create']],
    status: 201,
  },
  patch: {
    call: (backend, etag) =>
      backend.call('patch', '/db-creds', {
        headers: { ...headers, 'If-Match': etag },
        body: { set: { password: MARKER } },
      }),
    permission: 'update',
    enough: [['secret:view', 'secret:update']],
    status: 200,
  },
  put: {
    call: backend =>
      backend.call('put', '/db-creds', { headers, body: replacement }),
    permission: 'update',
    enough: [
      ['secret:update', 'secretreference:view'],
      ['secret:update', 'secret:view'],
    ],
    status: 200,
  },
  'put with If-Match': {
    call: (backend, etag) =>
      backend.call('put', '/db-creds', {
        headers: { ...headers, 'If-Match': etag },
        body: replacement,
      }),
    permission: 'update',
    enough: [['secret:update', 'secret:view']],
    status: 200,
  },
  delete: {
    call: backend => backend.call('delete', '/db-creds', { headers }),
    permission: 'delete',
    enough: [['secret:delete']],
    status: 204,
  },
  'delete with If-Match': {
    call: (backend, etag) =>
      backend.call('delete', '/db-creds', {
        headers: { ...headers, 'If-Match': etag },
      }),
    permission: 'delete',
    enough: [['secret:delete', 'secret:view']],
    status: 204,
  },
  reveal: {
    call: backend =>
      backend.call('post', '/db-creds/reveal', {
        headers,
        body: { key: 'password' },
      }),
    permission: 'reveal',
    enough: [['secret:view']],
    status: 200,
  },
};
