import type { Backend } from './Backend.mts';

/** A namespace in the platform stream. */
export interface StreamedNamespace {
  name: string;
  secrets: object[];
  error?: string;
}

/** Reads the platform stream. Closes it when the caller stops reading. */
export async function* readPlatform(
  backend: Backend,
): AsyncGenerator<StreamedNamespace> {
  const leave = new AbortController();
  try {
    const response = await backend.open('openchoreo-secrets/platform/secrets', {
      signal: leave.signal,
    });
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
        if (name === 'namespace') {
          yield JSON.parse(data);
        }
      }
    }
  } finally {
    leave.abort();
  }
}
