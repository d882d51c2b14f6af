import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/**
 * How dates and counts are written (BCP 47): in the language of the app, and as in the person's region where the browser
 * knows a region of that language.
 */
export function useLocale(): string {
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const regional = navigator.languages.find(
    known => known === language || known.startsWith(`${language}-`),
  );
  return regional ?? language;
}
