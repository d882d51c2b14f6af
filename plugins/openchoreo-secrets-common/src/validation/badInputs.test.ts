import { badInputs } from '../testUtils';
import { problemMessages } from '../rules';
import { validateCreateSecret } from './validateCreateSecret';
import { validateSecretData } from './secretData';

describe('malformed inputs', () => {
  it('include at least 60 inputs with unique titles', () => {
    expect(badInputs.length).toBeGreaterThanOrEqual(60);
    const titles = badInputs.map(({ title, type }) => `${type}: ${title}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(badInputs.filter(({ where }) => where !== 'form'))(
    '$type: $title',
    async ({ path, code, data, labels, targetPlane, ...input }) => {
      const problems = await validateCreateSecret({
        ...input,
        targetPlane: targetPlane ?? { kind: '', name: '' },
        data: Object.fromEntries(data),
        labels: Object.fromEntries(labels),
      });
      expect(problems).toEqual([expect.objectContaining({ path, code })]);
      for (const [, value] of data.filter(([, text]) => text.length > 5)) {
        expect(problems[0].message).not.toContain(value);
      }
    },
  );

  it.each(
    badInputs.filter(
      ({ where, path }) => where === 'form' && path.startsWith('/data'),
    ),
  )('$type: $title, in a form', async ({ type, data, path, code }) => {
    expect(await validateSecretData(type, data)).toEqual([
      expect.objectContaining({ path, code }),
    ]);
  });

  it('cover every problem code of a request', () => {
    const covered = new Set(badInputs.map(({ code }) => code));
    const missing = Object.keys(problemMessages).filter(
      code => ![...covered].some(it => it === code),
    );
    const notInRequests = [
      ...['namespaceInvalid', 'namespaceTooLong', 'categoryUnknown'],
      'registryDuplicate',
    ];
    const warnings = [
      ...['privateKeyRecentFormat', 'privateKeyUnverified', 'registryNoMatch'],
      ...['certificateDuplicate', 'certificateUnrelated'],
      'certificateChainOrder',
    ];
    const filesOnly = [
      ...['filePkcs12', 'fileDerCertificate', 'fileDerKey'],
      ...['fileJavaKeystore', 'fileUtf16'],
    ];
    expect(missing.sort()).toEqual(
      [...notInRequests, ...warnings, ...filesOnly].sort(),
    );
  });
});
