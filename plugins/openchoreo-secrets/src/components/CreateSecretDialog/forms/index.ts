export * from './typeForms';
export * from './types';
