export { checkNewSecret, createSecret, isOutOfPlace } from './createSecret';
export {
  isManaged,
  listSecretReferences,
  listSecrets,
  toListed,
  type ListedSecret,
} from './listSecrets';
export { matchesSelector } from './matchesSelector';
export { parseLabels, parseTargetPlane } from './parsePairs';
export { planUpdate, type SecretChange } from './updateSecret';
