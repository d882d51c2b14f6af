export * from './matchesETag';
export * from './SecretVersions';
