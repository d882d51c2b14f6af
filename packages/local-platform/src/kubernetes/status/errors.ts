import type { ResourceDefinition } from '../resources/types';
import type { FieldError } from './FieldError';
import { StatusError } from './StatusError';

/** Returns the resource name for error messages, such as `secrets` or `pushsecrets.external-secrets.io`. */
export function qualifiedResource({
  plural,
  group,
}: Pick<ResourceDefinition, 'plural' | 'group'>): string {
  return group ? `${plural}.${group}` : plural;
}

export function notFound(
  definition: ResourceDefinition,
  name: string,
): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: `${qualifiedResource(definition)} "${name}" not found`,
    details: detailsOf(definition, name),
  });
}

export function alreadyExists(
  definition: ResourceDefinition,
  name: string,
): StatusError {
  return new StatusError({
    code: 409,
    reason: 'AlreadyExists',
    message: `${qualifiedResource(definition)} "${name}" already exists`,
    details: detailsOf(definition, name),
  });
}

export function conflict(
  definition: ResourceDefinition,
  name: string,
  detail = 'the object has been modified; please apply your changes to the latest version and try again',
): StatusError {
  const resource = qualifiedResource(definition);
  return new StatusError({
    code: 409,
    reason: 'Conflict',
    message: `Operation cannot be fulfilled on ${resource} "${name}": ${detail}`,
    details: detailsOf(definition, name),
  });
}

export function invalid(
  definition: Pick<ResourceDefinition, 'kind' | 'group'>,
  name: string,
  errors: FieldError[],
): StatusError {
  const { kind, group } = definition;
  const texts = errors.map(({ field, message }) => `${field}: ${message}`);
  const list = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `${
      group ? `${kind}.${group}` : kind
    } "${name}" is invalid: ${list}`,
    details: {
      name,
      ...(group && { group }),
      kind,
      causes: errors.map(({ reason, message, field }) => ({
        reason,
        message,
        field,
      })),
    },
  });
}

export function forbidden(
  definition: ResourceDefinition,
  name: string,
  detail: string,
  cause?: { reason: string; message: string; field: string },
): StatusError {
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `${qualifiedResource(
      definition,
    )} "${name}" is forbidden: ${detail}`,
    details: {
      ...detailsOf(definition, name),
      ...(cause && { causes: [cause] }),
    },
  });
}

export function badRequest(message: string): StatusError {
  return new StatusError({ code: 400, reason: 'BadRequest', message });
}

export function unknownPath(): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
  });
}

export function methodNotAllowed(): StatusError {
  return new StatusError({
    code: 405,
    reason: 'MethodNotAllowed',
    message: 'the server does not allow this method on the requested resource',
  });
}

export function unsupportedMediaType(mediaType: string): StatusError {
  return new StatusError({
    code: 415,
    reason: 'UnsupportedMediaType',
    message: `the body of the request was in an unknown format - accepted media types include: ${mediaType}`,
  });
}

export function expired(message: string): StatusError {
  return new StatusError({ code: 410, reason: 'Expired', message });
}

export function requestTooLarge(limit: number): StatusError {
  return new StatusError({
    code: 413,
    reason: 'RequestEntityTooLarge',
    message: `Request entity too large: limit is ${limit}`,
  });
}

function detailsOf({ group, plural }: ResourceDefinition, name: string) {
  return { name, ...(group && { group }), kind: plural };
}
