import { secret } from '../__testUtils__/FakeBackend';
import type { SecretRow } from '../list/rows';
import { problemsCsv, secretsCsv } from './csv';
import { toCsv } from './toCsv';

const row: SecretRow = {
  id: 'acme-corp/=db',
  namespace: 'acme-corp',
  secret: secret('=db', { createdAt: undefined, keys: ['a', 'b'] }),
  sync: { state: 'failed' },
  usage: { count: 3, othersPossible: false },
};

describe('CSV', () => {
  it.each([...'=+-@＝＋－＠\t\r\n', ' =', '\n+', '\u00a0＝'])(
    'puts an apostrophe before a cell that starts with %j',
    start => {
      expect(toCsv([[`${start}1`]]).replace(/^"|"$/g, '')).toBe(`'${start}1`);
    },
  );

  it('leaves numbers and other text as they are', () => {
    expect(toCsv([[-1, 'a=b', undefined]])).toBe('-1,a=b,');
  });

  it('of secrets has metadata, and no formulas', () => {
    const [head, line] = secretsCsv([row]).split('\r\n');
    expect(head).toMatch(/^namespace,name,type,/);
    expect(line).toMatch(
      /^acme-corp,'=db,Opaque,generic,.*,a b,failed,3,true,,$/,
    );
  });

  it('of problems says what is wrong', () => {
    const [, line] = problemsCsv(
      [
        {
          kind: 'sync',
          id: 'x',
          severity: 'error',
          name: 'db',
          namespace: 'acme-corp',
          affected: { components: 3 },
          row,
        },
      ],
      () => 'Failed, "sealed"',
    ).split('\r\n');
    expect(line).toBe('sync,error,db,acme-corp,,,3,,"Failed, ""sealed"""');
  });
});
