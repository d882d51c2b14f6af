import type { components } from './types.generated';

type Schemas = components['schemas'];

/** @public */
export type Status = Schemas['Status'];
/** @public */
export type Namespace = Schemas['Namespace'];
/** @public */
export type Capabilities = Schemas['Capabilities'];
/** @public */
export type Capability = Schemas['Capability'];
/** @public */
export type TargetPlane = Schemas['TargetPlane'];
/** @public */
export type TargetPlaneRef = Schemas['TargetPlaneRef'];
/** @public */
export type SecretMetadata = Schemas['SecretMetadata'];
/** @public */
export type SecretPage = Schemas['SecretPage'];
/**
 * A secret to be created; `data` holds plain text by key.
 *
 * @public
 */
export type CreateSecretRequest = Schemas['CreateSecretRequest'];
/**
 * What is wrong with one field of a request; `path` is a JSON pointer.
 *
 * @public
 */
export type FieldError = Schemas['FieldError'];
/** @public */
export type ErrorBody = Schemas['ErrorBody'];
