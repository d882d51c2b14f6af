/** The id that apps give translations for. */
export const TRANSLATION_ID = 'openchoreo-secrets';
