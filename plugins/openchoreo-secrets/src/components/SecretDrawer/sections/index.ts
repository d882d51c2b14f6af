import type { ComponentType } from 'react';
import { CommandsSection } from './CommandsSection';
import { FactsSection } from './FactsSection';
import { KeysSection } from './KeysSection';
import { LabelsSection } from './LabelsSection';
import { StorageSection } from './StorageSection';
import { UsedBySection } from './UsedBySection';
import type { SecretSectionProps } from './types';

export type { SecretSectionProps } from './types';

/** The sections of the drawer, from top to bottom. */
export const secretSections: ComponentType<SecretSectionProps>[] = [
  KeysSection,
  FactsSection,
  UsedBySection,
  LabelsSection,
  StorageSection,
  CommandsSection,
];
