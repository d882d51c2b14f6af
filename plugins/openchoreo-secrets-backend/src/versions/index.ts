export * from './SecretVersions';
