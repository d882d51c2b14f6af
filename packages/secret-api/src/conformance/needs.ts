/** Tokens for the cases with security enabled: one per role, and an expired one. */
export const tokenNames = [
  'admin',
  'platform-engineer',
  'developer',
  'sre',
  'nobody',
  'openchoreo-backstage-client',
  'openchoreo-system-app',
  'expired',
] as const;

export type TokenName = (typeof tokenNames)[number];

/** What a case needs beyond the API, the control plane, and a plane with a store. */
export type Need =
  | 'store'
  | 'security'
  | 'no security'
  | 'disabled API'
  | 'workflow plane'
  | 'agent'
  | TokenName;

const flags: Partial<Record<Need, string>> = {
  store: '--store-url',
  security: 'an API with security enabled',
  'no security': 'an API with security disabled',
  'disabled API': '--disabled-url',
  'workflow plane': '--workflow-plane with a store',
  agent: 'cluster agents; secret-api has none',
};

/** Describes how to meet a need. */
export function describeNeed(need: Need): string {
  return flags[need] ?? `--role-token ${need}=… and security enabled`;
}
