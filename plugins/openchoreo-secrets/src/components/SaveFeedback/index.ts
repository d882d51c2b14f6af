export * from './SaveFeedback';
export * from './types';
export * from './useSaving';
