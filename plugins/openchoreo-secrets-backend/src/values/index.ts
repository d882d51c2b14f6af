export * from './SecretValues';
