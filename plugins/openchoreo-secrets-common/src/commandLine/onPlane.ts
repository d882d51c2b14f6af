import { NEXT_LINE } from './nextLine';
import { shellWord } from './shellWord';

/**
 * `kubectl` commands on a plane, each of which runs only when the one before has succeeded. The context is a
 * placeholder, on a line of its own: what people call a plane's cluster is not known here.
 */
export function onPlane(
  plane: string,
  namespace: string,
  commands: string[],
): string {
  const kubectl = `kubectl --context "$CONTEXT" --namespace ${shellWord(
    namespace,
  )}`;
  return [
    `CONTEXT=${shellWord(`<context of ${plane}>`)}`,
    commands.map(command => `${kubectl}${NEXT_LINE}${command}`).join(' &&\n'),
  ].join('\n');
}
