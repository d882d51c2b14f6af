import type { KubernetesObject } from '../../kubernetes/types';

/** Where a value comes from: a remote key, and one property of what is there. */
export type ExternalReference = {
  key: string;
  property?: string;
  version?: string;
  decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
};

/** What becomes of the target besides its data. `data` and `templateFrom` are not rendered here. */
export type TargetTemplate = {
  type?: string;
  metadata?: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  data?: Record<string, string>;
  templateFrom?: object[];
};

/** `spec` of an ExternalSecret, as its schema lets it through. */
export type ExternalSecretSpec = {
  refreshInterval: string;
  /** `Periodic` unless given. */
  refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange';
  secretStoreRef?: { name?: string; kind?: string };
  target: {
    name?: string;
    creationPolicy: 'Owner' | 'Orphan' | 'Merge' | 'None';
    deletionPolicy: 'Delete' | 'Merge' | 'Retain';
    immutable?: boolean;
    template?: TargetTemplate;
  };
  data?: { secretKey: string; remoteRef: ExternalReference }[];
  dataFrom?: { extract?: ExternalReference }[];
};

export function specOf({ spec }: KubernetesObject): ExternalSecretSpec {
  return spec as ExternalSecretSpec;
}

/** The name of the Secret that an ExternalSecret makes; its own name unless it says another. */
export function targetNameOf(object: KubernetesObject): string {
  return specOf(object).target.name ?? object.metadata.name;
}
