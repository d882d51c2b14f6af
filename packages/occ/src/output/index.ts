export { formatAge } from './formatAge';
export { escapeControls } from './escapeControls';
export * from './print';
