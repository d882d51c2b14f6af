/** The rules of a `.env` file: those of `kubectl create secret --from-env-file`, or those of dotenv. */
export const envFormats = ['kubectl', 'dotenv'] as const;

export type EnvFormat = (typeof envFormats)[number];

/** Where the values of a secret come from. */
export interface ValueSources {
  fromLiteral?: string[];
  fromFile?: string[];
  fromEnvFile?: string[];
  envFormat?: EnvFormat;
  fromStdin?: string;
  prompt?: string[];
}

/** A key with its value. A list of them, not an object: a key that is there twice is to be found. */
export type Entry = readonly [key: string, value: string];
