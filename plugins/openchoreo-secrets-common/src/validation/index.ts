export * from './secretData';
export * from './validateCreateSecret';
