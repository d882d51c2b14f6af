export * from './GuardedButton';
