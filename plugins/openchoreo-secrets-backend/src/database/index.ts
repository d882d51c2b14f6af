export * from './readSigningKey';
