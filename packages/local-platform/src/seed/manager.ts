/** The field manager of what a platform engineer applies. */
export const KUBECTL = 'kubectl';
