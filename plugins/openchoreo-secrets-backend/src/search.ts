/**
 * The secrets in Backstage's search.
 *
 * @packageDocumentation
 */

export { secretsSearchModule as default } from './search/secretsSearchModule';
