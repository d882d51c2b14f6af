/**
 * Typed client of the OpenChoreo REST API.
 *
 * @packageDocumentation
 */

export { anySignal } from './anySignal';
export * from './createOpenChoreoClient';
export * from './OpenChoreoError';
export { createCursorGuard, followPages } from './paging';
export * from './restart';
export * from './types';
export type { ObservedCall, SendRequest } from './transport/createTransport';
