export * from './SecretDrawer';
