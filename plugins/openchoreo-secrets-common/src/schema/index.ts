export { openApiSpec } from './openapi.generated';
export * from './types';
