import {
  orphanedValueCommands,
  type OrphanedValueCoordinates,
} from './orphanedValueCommands';

const orphanedValue: OrphanedValueCoordinates = {
  plane: 'DataPlane/acme-corp/dp-prod',
  namespace: 'acme-corp',
  name: 'old',
  secretName: 'old',
  deletionPolicy: 'Delete',
  keepsValue: false,
  keepsSecret: false,
};

/** Returns the commands without the context, namespace, and `&&`. */
const commandsOf = (change: Partial<OrphanedValueCoordinates>) =>
  orphanedValueCommands({ ...orphanedValue, ...change })
    .split('\n')
    .filter(line => line.startsWith('  '))
    .map(line => line.trim().replace(' &&', ''));

describe('commands that remove an orphaned value', () => {
  it('delete the PushSecret, wait, and delete the Secret, with a placeholder for the context', () => {
    expect(orphanedValueCommands(orphanedValue)).toBe(
      [
        "CONTEXT='<context of DataPlane/acme-corp/dp-prod>'",
        'kubectl --context "$CONTEXT" --namespace openchoreo-kv-acme-corp \\',
        '  delete pushsecret old --wait --timeout=2m &&',
        'kubectl --context "$CONTEXT" --namespace openchoreo-kv-acme-corp \\',
        '  delete secret old --ignore-not-found',
      ].join('\n'),
    );
  });

  it('quote names to prevent command injection', () => {
    const [, , remove] = orphanedValueCommands({
      ...orphanedValue,
      name: 'old; reboot',
    }).split('\n');
    expect(remove).toBe(
      "  delete pushsecret 'old; reboot' --wait --timeout=2m &&",
    );
  });

  it('first set the policy that deletes the value in the store', () => {
    expect(commandsOf({ deletionPolicy: 'None' }).slice(0, 2)).toEqual([
      `patch pushsecret old --type merge --patch '{"spec":{"deletionPolicy":"Delete"}}'`,
      "wait pushsecret old --for=jsonpath='{.metadata.finalizers}' --timeout=2m",
    ]);
  });

  it('first set the policy that keeps a used value in the store', () => {
    expect(commandsOf({ keepsValue: true })[0]).toBe(
      `patch pushsecret old --type merge --patch '{"spec":{"deletionPolicy":"None"}}'`,
    );
    expect(commandsOf({ keepsValue: true, deletionPolicy: 'None' })[0]).toBe(
      'delete pushsecret old --wait --timeout=2m',
    );
  });

  it('keep a Secret that another object uses', () => {
    expect(commandsOf({ keepsSecret: true })).toEqual([
      'delete pushsecret old --wait --timeout=2m',
    ]);
  });
});
