/** Parses server-sent events into names and data. */
export function eventsOf(text: string): [string, Record<string, unknown>][] {
  return text
    .split('\n\n')
    .filter(Boolean)
    .map(block => {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      return [event, JSON.parse(data)];
    });
}
