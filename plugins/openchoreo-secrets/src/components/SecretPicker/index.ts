export * from './ConnectedSecretKeyPicker';
export * from './ConnectedSecretPicker';
