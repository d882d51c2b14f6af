export { formatAge } from './formatAge';
export * from './print';
