export * from './PluginDatabase';
export * from './readSigningKey';
