import type { Page } from '@playwright/test';

/** Records the chunks of streaming responses, whose complete body is never available. */
export class StreamRecord {
  readonly #parts: string[] = [];

  private constructor() {}

  /** Must be called before the page opens. */
  static async of(page: Page): Promise<StreamRecord> {
    const record = new StreamRecord();
    await page.exposeFunction('noteStreamedText', (text: string) => {
      record.#parts.push(text);
    });
    await page.addInitScript(() => {
      const { fetch: original } = window;
      const note: (text: string) => void = Reflect.get(
        window,
        'noteStreamedText',
      );
      window.fetch = async (...args) => {
        const response = await original(...args);
        const type = response.headers.get('content-type') ?? '';
        if (type.includes('event-stream')) {
          void response
            .clone()
            .body?.pipeThrough(new TextDecoderStream())
            .pipeTo(new WritableStream({ write: text => note(text) }))
            .catch(() => undefined);
        }
        return response;
      };
    });
    return record;
  }

  get text(): string {
    return this.#parts.join('');
  }
}
