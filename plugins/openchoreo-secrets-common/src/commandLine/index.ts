export * from './leftOverCommands';
export * from './lifeCommands';
export * from './occCreateCommand';
export * from './platformSecretCommands';
export * from './shellWord';
