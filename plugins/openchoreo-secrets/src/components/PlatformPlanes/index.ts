export * from './LeftOversPanel';
export * from './PlatformSecretsPanel';
export * from './StoresTable';
