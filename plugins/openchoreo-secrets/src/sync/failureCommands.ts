import {
  shellWord,
  valueNamespaceOf,
  type SyncCause,
} from '@openchoreo-secrets/plugin-common';

/** The failure that the commands are about. */
export type HelpTopic = Exclude<SyncCause, 'managedInYaml'> | 'pull';

export interface SyncCommandsOptions {
  namespace: string;
  name: string;
  /** The store that the secret is pushed to, if known. */
  store?: string;
}

/** The commands of OpenChoreo's troubleshooting guide that show more about a failure on the plane. */
export function failureCommands(
  topic: HelpTopic,
  { namespace, name, store }: SyncCommandsOptions,
): string[] {
  const planeNamespace = shellWord(valueNamespaceOf(namespace));
  const describePush = `kubectl describe pushsecret ${shellWord(
    name,
  )} -n ${planeNamespace}`;
  const stores = store
    ? `kubectl describe clustersecretstore ${shellWord(store)}`
    : 'kubectl get clustersecretstore';
  switch (topic) {
    case 'pull':
      return ['kubectl get externalsecret -A', stores];
    case 'planeUnreachable':
      return ['kubectl version'];
    case 'notOnPlane':
    case 'noPlaneAccess':
      return [`kubectl get pushsecret -n ${planeNamespace}`];
    case 'storeMissing':
      return ['kubectl get clustersecretstore'];
    case 'storeSealed':
    case 'storeDenied':
    case 'storeUnreachable':
    case 'storeSetup':
      return [stores];
    case 'storeBusy':
    case 'keyMissing':
    case 'entryTaken':
      return [describePush];
    default:
      return [
        describePush,
        'kubectl logs -n external-secrets deployment/external-secrets',
      ];
  }
}
