// Replaces the cloud and cache clients that `@backstage/backend-test-utils` imports but no test uses. They are a third of
// all modules that a test loads.
export {};
