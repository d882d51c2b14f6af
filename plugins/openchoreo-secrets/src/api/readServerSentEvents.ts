import { createParser, type EventSourceMessage } from 'eventsource-parser';

/**
 * Reads server-sent events until the stream ends. `EventSource` is not used because it cannot send the headers
 * by which the person is known.
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
