export * from './SecretKeyPicker';
export * from './SecretPicker';
export * from './types';
