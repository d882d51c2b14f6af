import { openchoreoSecretsTranslationRef } from './baseTranslationRef';
import { openchoreoSecretsDetailsTranslationRef } from './detailsTranslationRef';
import germanBase from './de/base';
import germanDetails from './de/details';

/** The English messages of a ref, as the framework reads them. */
function englishOf(ref: unknown): Record<string, string> {
  return (
    ref as { getDefaultMessages(): Record<string, string> }
  ).getDefaultMessages();
}

const placeholders = (text: string) =>
  Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name).sort();

describe.each([
  ['base', openchoreoSecretsTranslationRef, germanBase],
  ['details', openchoreoSecretsDetailsTranslationRef, germanDetails],
])('the German texts: %s', (_name, ref, german) => {
  const english = englishOf(ref);
  const messages: Record<string, string | null> = german;

  it('are complete, without unused texts', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('%s has the same placeholders', key => {
    expect(placeholders(messages[key] ?? '')).toEqual(
      placeholders(english[key]),
    );
  });
});

it('has each group of messages in one ref only', () => {
  const groups = (ref: unknown) =>
    new Set(Object.keys(englishOf(ref)).map(key => key.split('.')[0]));
  const base = groups(openchoreoSecretsTranslationRef);
  const details = groups(openchoreoSecretsDetailsTranslationRef);
  expect([...base].filter(group => details.has(group))).toEqual([]);
});
