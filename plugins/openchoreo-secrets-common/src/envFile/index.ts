export * from './parseEnvFile';
