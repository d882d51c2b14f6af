/** Field manager of objects that a platform engineer applies. */
export const KUBECTL = 'kubectl';
