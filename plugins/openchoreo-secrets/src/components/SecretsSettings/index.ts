export * from './GatedSecretsSettings';
export * from './SecretsPage';
export * from './SecretsSettings';
export * from './SecretsSettingsContent';
