import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import { likelyKey } from './likelyKey';
import { yamlScalar } from './yamlScalar';

/**
 * What to write into the object that declares a use whose key is missing, in YAML; `undefined` where
 * it is not clear which key was meant.
 */
export function correctedSnippet(use: SecretUse): string | undefined {
  const { problem, key, declaredIn } = use;
  const corrected =
    problem?.code === 'KEY_MISSING'
      ? likelyKey(key ?? '', problem.keys ?? [])
      : undefined;
  if (!corrected) {
    return undefined;
  }
  const path =
    declaredIn.kind === 'ReleaseBinding'
      ? ['spec', 'workloadOverrides', 'container']
      : ['spec', 'container'];
  return [
    `# ${declaredIn.kind} ${declaredIn.name}`,
    ...nest([...path, use.file ? 'files' : 'env'], entryOf(use, corrected)),
  ].join('\n');
}

function entryOf({ secret, variable, file }: SecretUse, key: string): string[] {
  const slash = file?.lastIndexOf('/') ?? -1;
  return [
    `- key: ${yamlScalar(variable ?? file?.slice(slash + 1) ?? '')}`,
    ...(slash > 0
      ? [`  mountPath: ${yamlScalar(file?.slice(0, slash) ?? '')}`]
      : []),
    '  valueFrom:',
    '    secretKeyRef:',
    `      name: ${yamlScalar(secret)}`,
    `      key: ${yamlScalar(key)}`,
  ];
}

function nest(path: string[], lines: string[]): string[] {
  const indent = (depth: number) => '  '.repeat(depth);
  return [
    ...path.map((part, depth) => `${indent(depth)}${part}:`),
    ...lines.map(line => `${indent(path.length)}${line}`),
  ];
}
