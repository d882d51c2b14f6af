import {
  act,
  answer,
  status,
  type Case,
  type KubernetesObject,
} from '../cases';
import { create, SECRETS } from './refusedRequests';

const binary = btoa('\0\xfe\xffPK\x80');
const replaced = '\0\ufffd\ufffdPK\ufffd';

/** Binary data, which the API can return but not accept: clients send text. */
export const binaryValues: Case[] = [
  status(
    'create',
    create({ secretName: 'bin', data: { a: '1', blob: 'x' } }),
    201,
  ),
  act('another client writes binary data on the plane', installation =>
    installation.inNamespace('plane', [
      ...['patch', 'secret', 'bin', '--type=merge', '-p'],
      JSON.stringify({ data: { blob: binary } }),
    ]),
  ),
  answer(
    'binary data',
    ['GET', `${SECRETS}/bin`],
    ({ body }) => (body as KubernetesObject).data,
    { a: btoa('1'), blob: binary },
  ),
  status(
    'binary data as text',
    ['PUT', `${SECRETS}/bin`, { data: { a: '2', blob: replaced } }],
    200,
  ),
  answer(
    'binary data as text',
    ['GET', `${SECRETS}/bin`],
    ({ body }) => (body as KubernetesObject).data,
    { a: btoa('2'), blob: 'AO+/ve+/vVBL77+9' },
  ),
  status('delete', ['DELETE', `${SECRETS}/bin`], 204),
];
