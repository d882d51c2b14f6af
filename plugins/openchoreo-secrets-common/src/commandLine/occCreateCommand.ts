import { DEFAULT_CATEGORY } from '../categories';
import type { CreateSecretRequest } from '../schema';
import { findSecretType } from '../secretTypes';
import { NEXT_LINE } from './nextLine';
import { shellWord } from './shellWord';
import { valueFlag } from './valueFlag';

/**
 * A secret as far as a command names it: everything but its values.
 *
 * @public
 */
export type SecretOutline = Pick<
  CreateSecretRequest,
  'name' | 'type' | 'category' | 'targetPlane'
> & { namespace: string; keys: readonly string[] };

/**
 * The `occ` command that creates such a secret, with placeholders for values.
 *
 * @public
 */
export function occCreateCommand(secret: SecretOutline): string {
  const { namespace, name, type, category, targetPlane } = secret;
  const definition = findSecretType(type);
  const { subcommand, flags } = definition?.occCreate ?? {
    subcommand: 'generic',
    flags: generalFlags(secret),
  };
  return [
    `occ secret create ${subcommand} ${shellWord(name)}`,
    `--namespace ${shellWord(namespace)}`,
    `--target-plane ${shellWord(`${targetPlane.kind}/${targetPlane.name}`)}`,
    ...(category && category !== DEFAULT_CATEGORY
      ? [`--category ${shellWord(category)}`]
      : []),
    ...flags,
  ].join(NEXT_LINE);
}

function generalFlags({ type, keys }: SecretOutline): string[] {
  return [
    ...(type === 'Opaque' ? [] : [`--type ${shellWord(type)}`]),
    ...keys.map(key => valueFlag(type, key)),
  ];
}
