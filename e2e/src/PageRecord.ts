import type { Page, Request, Response } from '@playwright/test';

const BACKEND = '/api/openchoreo-secrets/';

/** Texts of requests, responses, and console messages, by location. */
const places = [
  'the URLs of requests',
  'the headers of requests',
  'the bodies of requests to others',
  'the headers of answers',
  'the answers',
  'the console',
] as const;

type Place = (typeof places)[number];

/** Records all requests, responses, and console messages of a page. */
export class PageRecord {
  /** Responses that contain a requested value. */
  readonly revealed: string[] = [];
  /** Request bodies sent to the Secrets backend, which contain entered values. */
  readonly sent: string[] = [];
  readonly #texts = new Map<Place, string[]>(places.map(place => [place, []]));
  readonly #pending: Promise<void>[] = [];

  private constructor(page: Page) {
    page.on('request', request => this.#noteLater(this.#request(request)));
    page.on('response', response => this.#noteLater(this.#response(response)));
    page.on('console', message => this.#note('the console', message.text()));
    page.on('pageerror', ({ stack, message }) =>
      this.#note('the console', `${message} ${stack}`),
    );
  }

  static of(page: Page): PageRecord {
    return new PageRecord(page);
  }

  /** All texts so far, except {@link revealed} and {@link sent}. */
  async contents(): Promise<Record<Place, string>> {
    await Promise.all(this.#pending.splice(0));
    const texts = places.map(place => [
      place,
      this.#texts.get(place)?.join('\n'),
    ]);
    return Object.fromEntries(texts);
  }

  #note(place: Place, text: string): void {
    this.#texts.get(place)?.push(text);
  }

  /** Ignores bodies that aren't available because the page navigated away. */
  #noteLater(noting: Promise<void>): void {
    this.#pending.push(noting.catch(() => undefined));
  }

  async #request(request: Request): Promise<void> {
    const body = request.postData();
    this.#note('the URLs of requests', request.url());
    if (body && request.url().includes(BACKEND)) {
      this.sent.push(body);
    } else if (body) {
      this.#note('the bodies of requests to others', body);
    }
    this.#note(
      'the headers of requests',
      JSON.stringify(await request.allHeaders()),
    );
  }

  async #response(response: Response): Promise<void> {
    const headers = await response.allHeaders();
    this.#note('the headers of answers', JSON.stringify(headers));
    const isEndless = headers['content-type']?.includes('event-stream');
    if (!response.url().includes('/api/') || isEndless) {
      return;
    }
    const text = await response.text();
    if (response.url().endsWith('/reveal')) {
      this.revealed.push(text);
    } else {
      this.#note('the answers', text);
    }
  }
}
