export * from './ApiError';
export * from './errorMiddleware';
