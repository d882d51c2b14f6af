// Jest loads this file in place of the clients of clouds and caches that `@backstage/backend-test-utils` imports and no
// test uses. They are a third of all modules that a test loads.
export {};
