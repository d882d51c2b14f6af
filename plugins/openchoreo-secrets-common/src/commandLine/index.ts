export * from './orphanedValueCommands';
export * from './lifeCommands';
export * from './occCreateCommand';
export * from './platformSecretCommands';
export * from './shellWord';
