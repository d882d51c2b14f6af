const PARAMETER = 'view';
const PLATFORM = 'platform';

/** The view across all namespaces, relative to wherever the tab stands. */
export const PLATFORM_PATH = `?${PARAMETER}=${PLATFORM}`;

export function isPlatformPath(parameters: URLSearchParams): boolean {
  return parameters.get(PARAMETER) === PLATFORM;
}
