export * from './oidcSignIn';
