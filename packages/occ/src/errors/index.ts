export { explainError } from './explainError';
export { OccError } from './OccError';
