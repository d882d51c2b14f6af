const AT_ONCE = 20;

export async function post(url: string, body: unknown): Promise<void> {
  const response = await send(url, body);
  if (!response.ok) {
    throw new Error(`POST ${url} responded ${await response.text()}`);
  }
  await response.body?.cancel();
}

/** Creates an object unless it exists. */
export async function postIfMissing(url: string, body: unknown): Promise<void> {
  const response = await send(url, body);
  if (!response.ok && response.status !== 409) {
    throw new Error(`POST ${url} responded ${await response.text()}`);
  }
  await response.body?.cancel();
}

/** Creates many objects, some concurrently. */
export async function postAll(url: string, bodies: unknown[]): Promise<void> {
  for (let first = 0; first < bodies.length; first += AT_ONCE) {
    const some = bodies.slice(first, first + AT_ONCE);
    await Promise.all(some.map(body => post(url, body)));
  }
}

function send(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}
