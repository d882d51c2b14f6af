/**
 * Returns the exports of a dynamically imported module. Bundlers provide named exports; Node provides the exports of a
 * CommonJS module as the default export.
 */
export function exportsOf<T extends object>(module: T): T {
  return 'default' in module ? (module.default as T) : module;
}
