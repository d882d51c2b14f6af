/**
 * Secret types, categories, rules, permissions, and the API contract of the OpenChoreo Secrets plugins.
 *
 * @packageDocumentation
 */

export * from './categories';
export * from './commandLine';
export * from './components';
export * from './validation';
export * from './envFile';
export * from './permissions';
export * from './replacement/replacement';
export * from './rules';
export * from './schema';
export * from './secretTypes';
export * from './sync';
export * from './text';
