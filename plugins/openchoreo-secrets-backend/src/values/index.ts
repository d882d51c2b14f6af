export * from './SecretValues';
export * from './ValueParser';
