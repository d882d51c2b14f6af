/** A user on the login page. */
export interface DevelopmentUser {
  id: string;
  name: string;
  /** OpenChoreo binds roles to groups. */
  groups: string[];
}

/**
 * One user per role that OpenChoreo binds to a group, one with a role in a single project, and one without
 * permissions.
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

/** Returns the OpenID Connect claims of a user. */
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
