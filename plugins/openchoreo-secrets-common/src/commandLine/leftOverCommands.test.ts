import { leftOverCommands, type LeftOverCoordinates } from './leftOverCommands';

const leftOver: LeftOverCoordinates = {
  plane: 'DataPlane/acme-corp/dp-prod',
  namespace: 'acme-corp',
  name: 'old',
  secretName: 'old',
  deletionPolicy: 'Delete',
  keepsValue: false,
};

/** The commands without what they have in common. */
const actsOf = (change: Partial<LeftOverCoordinates>) =>
  leftOverCommands({ ...leftOver, ...change })
    .split('\n')
    .filter(line => line.startsWith('  '))
    .map(line => line.trim().replace(' &&', ''));

describe('the commands that remove a left-over value', () => {
  it('remove the PushSecret, wait, and remove the Secret, on a plane that the reader names', () => {
    expect(leftOverCommands(leftOver)).toBe(
      [
        "CONTEXT='<context of DataPlane/acme-corp/dp-prod>'",
        'kubectl --context "$CONTEXT" --namespace openchoreo-kv-acme-corp \\',
        '  delete pushsecret old --wait --timeout=2m &&',
        'kubectl --context "$CONTEXT" --namespace openchoreo-kv-acme-corp \\',
        '  delete secret old --ignore-not-found',
      ].join('\n'),
    );
  });

  it('run nothing that a plane gives out as a name', () => {
    const [, , remove] = leftOverCommands({
      ...leftOver,
      name: 'old; reboot',
    }).split('\n');
    expect(remove).toBe(
      "  delete pushsecret 'old; reboot' --wait --timeout=2m &&",
    );
  });

  it('see to it first that the value in the store goes too', () => {
    expect(actsOf({ deletionPolicy: 'None' }).slice(0, 2)).toEqual([
      `patch pushsecret old --type merge --patch '{"spec":{"deletionPolicy":"Delete"}}'`,
      "wait pushsecret old --for=jsonpath='{.metadata.finalizers}' --timeout=2m",
    ]);
  });

  it('see to it first that a value which is read stays in the store', () => {
    expect(actsOf({ keepsValue: true })[0]).toBe(
      `patch pushsecret old --type merge --patch '{"spec":{"deletionPolicy":"None"}}'`,
    );
    expect(actsOf({ keepsValue: true, deletionPolicy: 'None' })[0]).toBe(
      'delete pushsecret old --wait --timeout=2m',
    );
  });
});
