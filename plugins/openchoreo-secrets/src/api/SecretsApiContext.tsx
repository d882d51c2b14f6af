import { createContext, useContext } from 'react';
import type { SecretsApi } from './SecretsApi';

const SecretsApiContext = createContext<SecretsApi | undefined>(undefined);

export const SecretsApiProvider = SecretsApiContext.Provider;

/** The backend's API with the person's OpenChoreo token. */
export function useSecretsApi(): SecretsApi {
  const api = useContext(SecretsApiContext);
  if (!api) {
    throw new Error('useSecretsApi is used outside of SecretsApiProvider');
  }
  return api;
}
