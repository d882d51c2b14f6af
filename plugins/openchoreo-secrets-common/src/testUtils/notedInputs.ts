import type { CategoryId } from '../categories';
import type { ProblemCode } from '../rules';
import type { ValueHintCode } from '../text';
import {
  intermediateCertificate,
  leafCertificate,
  rootCertificate,
  rsaCertificate,
} from './certificates';
import { ed25519Key, leafKey, sshKey } from './privateKeys';

/** A valid secret that can have a warning or a hint about a value. */
export interface NotedInput {
  title: string;
  type: string;
  category: CategoryId;
  data: Record<string, string>;
  /** The key and the code of the warning or hint; absent for inputs without one. */
  note?: [key: string, code: ProblemCode | ValueHintCode];
}

type Row = [
  title: string,
  data: Record<string, string>,
  code?: ProblemCode | ValueHintCode,
  category?: CategoryId,
];

function toNotedInputs(type: string, key: string, rows: Row[]): NotedInput[] {
  return rows.map(([title, data, code, category = 'generic']) => ({
    ...{ title, type, category, data },
    ...(code && { note: [key, code] }),
  }));
}

const chain = (...certificates: string[]) => ({
  'tls.crt': certificates.join(''),
  'tls.key': leafKey,
});

const auth = btoa('ci:hunter2');
const config = (auths: object, rest: object = {}) => ({
  '.dockerconfigjson': JSON.stringify({ auths, ...rest }),
});

/** Typical inputs that the form, the backend, and `occ` accept, most of them with a warning. */
export const notedInputs: NotedInput[] = [
  ...toNotedInputs('Opaque', 'token', [
    ['a final line break', { token: 'hunter2\n' }, 'finalLineBreak'],
    ['spaces around a value', { token: ' hunter2 ' }, 'surroundingSpaces'],
    ['base64 of text', { token: btoa('hunter2 in base64') }, 'base64Text'],
    ['a file with several lines', { token: 'first\nsecond\n' }],
  ]),
  ...toNotedInputs('kubernetes.io/basic-auth', 'password', [
    [
      'an additional key',
      { password: 'hunter2', url: 'https://git.example.com' },
      undefined,
      'git-credentials',
    ],
    ['a final line break', { password: 'hunter2\r\n' }, 'finalLineBreak'],
  ]),
  ...toNotedInputs('kubernetes.io/ssh-auth', 'ssh-privatekey', [
    [
      'the ID of an AWS key',
      { 'ssh-privatekey': sshKey, 'ssh-key-id': 'APKAEXAMPLE' },
      undefined,
      'git-credentials',
    ],
    [
      'an Ed25519 key in PKCS#8',
      { 'ssh-privatekey': ed25519Key },
      'privateKeyRecentFormat',
    ],
  ]),
  ...toNotedInputs('kubernetes.io/tls', 'tls.crt', [
    [
      'a duplicate certificate in the chain',
      chain(leafCertificate, intermediateCertificate, intermediateCertificate),
      'certificateDuplicate',
    ],
    [
      'an unrelated certificate in the chain',
      chain(leafCertificate, intermediateCertificate, rsaCertificate),
      'certificateUnrelated',
    ],
    [
      'issuers in the wrong order',
      chain(leafCertificate, rootCertificate, intermediateCertificate),
      'certificateChainOrder',
    ],
    [
      'a certificate and key in an additional key',
      { ...chain(leafCertificate), 'combined.pem': leafCertificate + leafKey },
    ],
  ]),
  ...toNotedInputs('kubernetes.io/dockerconfigjson', '.dockerconfigjson', [
    [
      'an address that no image matches',
      config({ 'https://index.docker.io/v1': { auth } }),
      'registryNoMatch',
    ],
    [
      'one registry without credentials',
      config({ 'ghcr.io': { auth }, 'gcr.io': {} }),
      'dockerConfigEntryUnusable',
    ],
    [
      'one registry with a credential helper',
      config(
        { 'ghcr.io': { auth }, 'gcr.io': {} },
        { credHelpers: { 'gcr.io': 'gcloud' } },
      ),
      'dockerConfigCredHelpers',
    ],
  ]),
];
