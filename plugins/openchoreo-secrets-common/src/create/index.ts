export * from './validateCreateSecret';
export * from './describeSecretData';
export * from './validateSecretData';
