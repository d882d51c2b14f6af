import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { renderHook } from '@testing-library/react';
import { useLocale } from './useLocale';

const localeOf = (language: string, known: string[]) => {
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(known);
  const api = { getLanguage: () => ({ language }) };
  const { result } = renderHook(useLocale, {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[[appLanguageApiRef, api as never]]}>
        {children}
      </TestApiProvider>
    ),
  });
  return result.current;
};

describe('useLocale', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['de', ['en-US', 'de-AT', 'de'], 'de-AT'],
    ['en', ['en-GB'], 'en-GB'],
    ['de', ['en-US'], 'de'],
  ])('writes %s for readers of %j as %s', (language, known, locale) => {
    expect(localeOf(language, known)).toBe(locale);
  });
});
