import type { SecretUse } from '@openchoreo-secrets/plugin-common';

/** Words that YAML 1.1 parsers, such as the one of kubectl, read as booleans or null. */
const WORDS = /^(y|yes|n|no|true|false|on|off|null)$/i;

/** The existing key that a reference with a missing key most likely means; `undefined` if none is near. */
export function suggestedKey({ problem, key }: SecretUse): string | undefined {
  return problem?.code === 'KEY_MISSING'
    ? nearestKey(key ?? '', problem.keys ?? [])
    : undefined;
}

/** The corrected reference as YAML, nested as in the object that declares it; `undefined` without a suggestion. */
export function correctedReference(use: SecretUse): string | undefined {
  const { declaredIn } = use;
  const corrected = suggestedKey(use);
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

/** The only key, or the only key where one name is a prefix of the other. Otherwise nothing is suggested. */
function nearestKey(wanted: string, keys: string[]): string | undefined {
  if (keys.length === 1) {
    return keys[0];
  }
  const plain = plainOf(wanted);
  const alike = keys.filter(key => {
    const other = plainOf(key);
    return other.startsWith(plain) || plain.startsWith(other);
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/** Ignores case and separators, which people mix up. */
function plainOf(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Quotes a text that YAML would read as something else. */
function yamlScalar(text: string): string {
  const isPlain = /^[a-z_/][\w./-]*$/i.test(text) && !WORDS.test(text);
  return isPlain ? text : JSON.stringify(text);
}
