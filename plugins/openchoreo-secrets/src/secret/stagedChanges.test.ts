import { secret } from '../__testUtils__/FakeBackend';
import type { SecretSnapshot } from '../api/SecretsApi';
import {
  changedLabels,
  NOTHING_STAGED,
  stage,
  summarize,
  toReplacement,
  toUpdate,
  type StagedChanges,
  type StagingAction,
} from './stagedChanges';

const snapshot = (
  keys: string[],
  labels: Record<string, string> = {},
  etag = '"1"',
): SecretSnapshot => ({ secret: secret('db-creds', { keys, labels }), etag });

const base = snapshot(['host', 'password', 'token'], { team: 'x', tier: '1' });

const run = (...actions: StagingAction[]): StagedChanges =>
  actions.reduce(stage, NOTHING_STAGED);

const staging = (
  id: string,
  action: 'add' | 'replace' | 'remove',
  key: string,
): StagingAction => ({
  type: 'stage',
  base,
  changes: [{ id, key, action }],
});

const read = (id: string) => `value of ${id}`;

describe('stagedChanges', () => {
  it('sends staged keys and labels and nothing else', () => {
    const staged = run(
      staging('1', 'replace', 'password'),
      staging('2', 'remove', 'token'),
      staging('3', 'add', ''),
      { type: 'rename', id: '3', key: 'port' },
      {
        type: 'setLabels',
        base,
        labels: [
          { key: 'team', value: 'y' },
          { key: 'owner', value: '' },
        ],
      },
    );
    expect(toUpdate(staged, base.secret, read)).toEqual({
      set: { password: 'value of 1', port: 'value of 3' },
      remove: ['token'],
      labels: { team: 'y', owner: '', tier: null },
    });
    expect(summarize(staged, base.secret)).toEqual({
      replaced: ['password'],
      added: ['port'],
      removed: ['token'],
      kept: ['host'],
      labelsSet: ['team', 'owner'],
      labelsRemoved: ['tier'],
      count: 6,
    });
  });

  it('keeps one change per key', () => {
    const staged = run(
      staging('1', 'replace', 'password'),
      staging('2', 'remove', 'password'),
    );
    expect(staged.keys).toEqual([
      { id: '2', key: 'password', action: 'remove' },
    ]);
  });

  it('builds on the newest state again once everything is undone', () => {
    const staged = run(staging('1', 'replace', 'password'), {
      type: 'undo',
      id: '1',
    });
    expect(staged.base).toBeUndefined();
  });

  it('keeps the state it started on while something is staged', () => {
    const later: StagingAction = {
      type: 'stage',
      base: snapshot(['host'], {}, '"2"'),
      changes: [{ id: '2', key: 'host', action: 'replace' }],
    };
    expect(run(staging('1', 'remove', 'token'), later).base?.etag).toBe('"1"');
  });

  it('rebases changes on what others changed', () => {
    const staged = run(
      staging('1', 'replace', 'password'),
      staging('2', 'remove', 'token'),
      staging('3', 'add', 'port'),
      {
        type: 'setLabels',
        base,
        labels: [
          { key: 'team', value: 'mine' },
          { key: 'tier', value: '1' },
        ],
      },
      {
        type: 'rebase',
        to: snapshot(['host', 'port'], { owner: 'them', tier: '2' }),
      },
    );
    expect(staged.keys).toEqual([
      { id: '1', key: 'password', action: 'add', isKeyGiven: true },
      { id: '3', key: 'port', action: 'replace' },
    ]);
    expect(changedLabels(staged, staged.base!.secret)).toEqual({
      team: 'mine',
    });
  });

  it('replaces all keys and sends labels only if they changed', () => {
    const staged = run(
      staging('1', 'replace', 'host'),
      staging('2', 'remove', 'token'),
    );
    expect(toReplacement(staged, base.secret, read)).toEqual({
      data: { host: 'value of 1' },
    });
  });
});
