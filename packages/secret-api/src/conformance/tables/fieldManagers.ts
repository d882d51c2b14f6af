import { object, status, type Case, type KubernetesObject } from '../cases';
import { create, SECRETS } from './refusedRequests';

const managersOf = ({ metadata }: KubernetesObject) =>
  metadata.managedFields?.map(({ manager, operation, subresource = '' }) =>
    `${manager} ${operation} ${subresource}`.trim(),
  );

/** Field managers of the objects of a secret. */
export const fieldManagers: Case[] = [
  status('create', create({ secretName: 'managed' }), 201),
  object(
    'field managers',
    ['control', 'secretreference', 'managed'],
    managersOf,
    ['openchoreo-api Update'],
  ),
  object('field managers', ['plane', 'secret', 'managed'], managersOf, [
    'openchoreo-api Apply',
  ]),
  object('field managers', ['plane', 'pushsecret', 'managed'], managersOf, [
    'openchoreo-api Apply',
    'external-secrets Update',
    'external-secrets Update status',
  ]),
  status('delete', ['DELETE', `${SECRETS}/managed`], 204),
];
