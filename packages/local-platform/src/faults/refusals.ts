import { StatusError } from '../kubernetes/status/StatusError';
import type { Refusals } from './types';

/** The words of a Kubernetes API server. */
export const kubernetesRefusals: Refusals = {
  throttled: new StatusError({
    code: 429,
    reason: 'TooManyRequests',
    message: 'Too many requests, please try again later.',
  }).toStatus(),
  conflict: {
    code: 409,
    body: new StatusError({
      code: 409,
      reason: 'Conflict',
      message:
        'Operation cannot be fulfilled: the object has been modified; please apply your changes to the latest version and try again',
    }).toStatus(),
  },
  forbidden: {
    code: 403,
    body: new StatusError({
      code: 403,
      reason: 'Forbidden',
      message: 'writes are refused',
    }).toStatus(),
  },
};

/** The words of OpenBao. */
export const storeRefusals: Refusals = {
  throttled: { errors: ['request path "secret/": rate limit quota exceeded'] },
  conflict: {
    code: 400,
    body: {
      errors: ['check-and-set parameter did not match the current version'],
    },
  },
  forbidden: { code: 403, body: { errors: ['permission denied'] } },
};
