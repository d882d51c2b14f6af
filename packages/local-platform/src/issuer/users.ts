/** Somebody whom the login page offers. */
export interface DevelopmentUser {
  id: string;
  name: string;
  /** OpenChoreo's roles are given to groups. */
  groups: string[];
}

/**
 * One for each role that OpenChoreo gives to a group, one whose role reaches as far as a project, and one who may do
 * nothing.
 */
export const developmentUsers: DevelopmentUser[] = [
  { id: 'admin', name: 'Ada Admin', groups: ['admins'] },
  {
    id: 'platform-engineer',
    name: 'Petra Platform',
    groups: ['platform-engineers'],
  },
  { id: 'developer', name: 'Dev Developer', groups: ['developers'] },
  { id: 'sre', name: 'Sam Reliability', groups: ['sres'] },
  {
    id: 'store-developer',
    name: 'Olive Online',
    groups: ['online-store-developers'],
  },
  { id: 'visitor', name: 'Vic Visitor', groups: [] },
];

export function findUser(id: string): DevelopmentUser | undefined {
  return developmentUsers.find(user => user.id === id);
}

/** What the issuer says about a user, in OpenID Connect's words. */
export function claimsOf({ id, name, groups }: DevelopmentUser) {
  return {
    sub: id,
    name,
    preferred_username: id,
    email: `${id}@example.com`,
    email_verified: true,
    ...(groups.length > 0 && { groups }),
  };
}
