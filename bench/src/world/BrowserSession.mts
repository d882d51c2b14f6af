import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Backend } from './Backend.mts';
import type { Platform } from './Platform.mts';
import { root } from './startProgram.mts';

const execute = promisify(execFile);
const MAX_BUILD_OUTPUT = 16 * 1024 * 1024;

/** When rows were rendered, in milliseconds after opening the tab. */
export interface TableTimes {
  firstRows: number;
  allRows: number;
}

/** A signed-in browser with the production build of the app. */
export class BrowserSession {
  readonly page: Page;
  readonly #backend: Backend;
  readonly #browser: Browser;

  private constructor(backend: Backend, browser: Browser, page: Page) {
    this.#backend = backend;
    this.#browser = browser;
    this.page = page;
  }

  /** Builds the app and starts a backend that serves it. */
  static async start(
    { secretApiUrl }: Platform,
    planes: object[] = [],
  ): Promise<BrowserSession> {
    await buildApp();
    const backend = await Backend.start({ secretApiUrl, planes });
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage({
      viewport: { width: 1320, height: 900 },
    });
    await page.goto(`${backend.url}/settings`);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    return new BrowserSession(backend, browser, page);
  }

  /** Opens the Secrets tab of a namespace from another page, without cached secrets. */
  async openSecrets(namespace: string): Promise<TableTimes> {
    await this.#navigate('/settings/general');
    await this.page.locator('tbody tr').first().waitFor({ state: 'detached' });
    return this.page.evaluate(watchTable, namespace);
  }

  /** Waits until the row of a secret contains a text. */
  untilRow(name: string, text: string): Promise<void> {
    return this.page.evaluate(watchRow, { name, text });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#backend.close();
  }

  async #navigate(path: string): Promise<void> {
    await this.page.evaluate(to => {
      window.history.pushState({}, '', to);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  }
}

let building: Promise<unknown> | undefined;

/** Builds the app once for all sessions. */
function buildApp(): Promise<unknown> {
  building ??= execute('yarn', ['workspace', 'app', 'build'], {
    cwd: root,
    maxBuffer: MAX_BUILD_OUTPUT,
  });
  return building;
}

/** Runs in the page: checks a row in each frame until it contains a text. */
function watchRow({
  name,
  text,
}: {
  name: string;
  text: string;
}): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      const rows = [...document.querySelectorAll('tbody tr')];
      const row = rows.find(({ textContent }) => textContent?.includes(name));
      if (row?.textContent?.includes(text)) {
        resolve();
      } else {
        requestAnimationFrame(look);
      }
    };
    look();
  });
}

/** Runs in the page: checks the table in each frame until all rows are rendered. */
function watchTable(namespace: string): Promise<TableTimes> {
  const start = performance.now();
  window.history.pushState({}, '', `/settings/secrets?namespace=${namespace}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  return new Promise(resolve => {
    let firstRows: number | undefined;
    const look = () => {
      const passed = performance.now() - start;
      if (document.querySelector('tbody tr')) {
        firstRows ??= passed;
      }
      const isComplete = [...document.querySelectorAll('[role=status]')].some(
        ({ textContent }) => /^\d+ secrets?$/.test(textContent ?? ''),
      );
      if (firstRows !== undefined && isComplete) {
        resolve({ firstRows, allRows: passed });
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });
}
