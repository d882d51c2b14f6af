export * from './validateCreateSecret';
export * from './validateSecretData';
