import { EntitySecrets } from './EntitySecrets';

/** The tab of an entity page, with whether the values are really there. */
export function EntitySecretsContent() {
  return <EntitySecrets isFollowed />;
}
