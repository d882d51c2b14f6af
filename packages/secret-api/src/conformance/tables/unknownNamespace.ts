import { request, type Case } from '../cases';
import { create, internalError, notFound } from './refusedRequests';

const [, , body] = create({
  secretName: 'g',
  targetPlane: { kind: 'ClusterDataPlane', name: '{plane}' },
});

/** A secret of an unknown namespace on a cluster-scoped plane: the value stays without a reference. */
export const unknownNamespace: Case[] = [
  request(
    'a ClusterDataPlane for an unknown namespace',
    ['POST', '/api/v1alpha1/namespaces/{ns}-ghost/secrets', body],
    500,
    internalError,
  ),
  {
    title: 'value of a secret in an unknown namespace',
    observe: async installation => {
      const text = await installation.kubectl('plane', [
        ...['get', 'secret,pushsecret', '-n', 'openchoreo-kv-{ns}-ghost'],
        ...['-o', 'name'],
      ]);
      return text.trim().split('\n');
    },
    recorded: ['secret/g', 'pushsecret.external-secrets.io/g'],
  },
  ...['GET', 'DELETE'].map(method =>
    request(
      'a secret in an unknown namespace',
      [method, '/api/v1alpha1/namespaces/{ns}-ghost/secrets/g'],
      404,
      notFound,
    ),
  ),
  request(
    'a namespace of 50 characters',
    ['POST', `/api/v1alpha1/namespaces/${'n'.repeat(50)}/secrets`, body],
    500,
    internalError,
  ),
];
