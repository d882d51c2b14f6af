/**
 * The exports of a module that was imported when it was needed. A bundler gives them by name; Node gives
 * those of a CommonJS module as its default.
 */
export function exportsOf<T extends object>(module: T): T {
  return 'default' in module ? (module.default as T) : module;
}
