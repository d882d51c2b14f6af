import { notedInputs } from '../testUtils';
import { findValueHints } from '../text';
import { reviewSecretData, validateSecretData } from './secretData';

describe('inputs that are accepted with a warning', () => {
  it.each(notedInputs)('$type: $title', async ({ type, data, note }) => {
    const entries = Object.entries(data);
    expect(await validateSecretData(type, entries)).toEqual([]);
    const { warnings } = await reviewSecretData(type, entries);
    const hints = entries.flatMap(([key, value]) =>
      findValueHints(value).map(({ code }) => [`/data/${key}`, code]),
    );
    expect([
      ...warnings.map(({ path, code }) => [path, code]),
      ...hints,
    ]).toEqual(note ? [[`/data/${note[0]}`, note[1]]] : []);
  });
});
