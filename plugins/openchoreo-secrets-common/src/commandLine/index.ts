export * from './occCreateCommand';
