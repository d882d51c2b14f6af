import { openchoreoSecretsTranslationRef } from './translationRef';
import german from './de';

/** The messages of the ref, as the framework reads them. */
const english: Record<string, string> = (
  openchoreoSecretsTranslationRef as unknown as {
    getDefaultMessages(): Record<string, string>;
  }
).getDefaultMessages();

const placeholders = (text: string) =>
  Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name).sort();

describe('the German texts', () => {
  const messages: Record<string, string | null> = german.messages;

  it('are complete, without unused texts', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('%s has the same placeholders', key => {
    expect(placeholders(messages[key] ?? '')).toEqual(
      placeholders(english[key]),
    );
  });
});
