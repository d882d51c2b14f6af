import { createParser, type EventSourceMessage } from 'eventsource-parser';

/**
 * Reads server-sent events until the stream ends. `EventSource` can't be used because it can't send the headers that
 * identify the person.
 */
export async function readServerSentEvents(
  response: Response,
  onEvent: (event: EventSourceMessage) => void,
): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) {
    return;
  }
  const parser = createParser({ onEvent });
  const decoder = new TextDecoder();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    parser.feed(decoder.decode(value, { stream: true }));
  }
}
