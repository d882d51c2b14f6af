import type { SecretDetails } from '@openchoreo-secrets/plugin-common';
import type { SecretAccess } from '../secretAccess';

/** What each section of the drawer gets. */
export interface SecretSectionProps {
  namespace: string;
  secret: SecretDetails;
  access: SecretAccess;
  onEdit(): void;
  onRotate(key: string): void;
}
