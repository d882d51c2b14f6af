export * from './lifeCommands';
export * from './occCreateCommand';
