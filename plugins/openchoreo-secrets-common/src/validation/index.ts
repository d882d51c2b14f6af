export * from './fileFields';
export * from './secretData';
export * from './validateCreateSecret';
