export { occCreateCommand, outlineSecret } from './createCommand';
export * from './orphanedValueCommands';
export * from './platformSecretCommands';
export * from './secretCommands';
export { shellWord } from './shell';
