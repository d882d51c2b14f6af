export * from './ErrorNotice';
export * from './Notice';
