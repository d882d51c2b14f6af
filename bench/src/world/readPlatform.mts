import type { Backend } from './Backend.mts';

/** One namespace as the view of the platform is told of it. */
export interface ToldNamespace {
  name: string;
  secrets: object[];
  error?: string;
}

/** Follows the view of the platform; ends early where nobody goes on reading it. */
export async function* readPlatform(
  backend: Backend,
): AsyncGenerator<ToldNamespace> {
  const leave = new AbortController();
  try {
    const response = await backend.begin(
      'openchoreo-secrets/platform/secrets',
      leave.signal,
    );
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
