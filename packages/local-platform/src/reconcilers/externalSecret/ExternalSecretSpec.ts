import type { KubernetesObject } from '../../kubernetes/types';

/** Reference to a value: a remote key and, optionally, one of its properties. */
export type ExternalReference = {
  key: string;
  property?: string;
  version?: string;
  decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
};

/** Template of the target Secret. `data` and `templateFrom` aren't supported. */
export type TargetTemplate = {
  type?: string;
  metadata?: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  data?: Record<string, string>;
  templateFrom?: object[];
};

/** `spec` of an ExternalSecret after schema validation. */
export type ExternalSecretSpec = {
  refreshInterval: string;
  /** `Periodic` by default. */
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

/** Returns the name of the target Secret; the name of the ExternalSecret by default. */
export function targetNameOf(object: KubernetesObject): string {
  return specOf(object).target.name ?? object.metadata.name;
}
