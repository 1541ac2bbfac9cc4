import { accessSync, constants } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of the system's Chromium: `CHROMIUM_PATH`, else the first of `chromium`, `chromium-browser` and
 * `google-chrome` in /usr/bin or on the `PATH`.
 *
 * @throws Error that says how to install one when there is none; browser tests are never skipped.
 */
export function findChromium(): string {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    if (isExecutable(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, and there is no executable file at that path`);
  }
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    `Browser tests need Chromium; none of ${names.join(', ')} is installed. ` +
      'Install it with `apt-get install chromium` or set CHROMIUM_PATH.',
  );
}

/** Starts a headless Chromium with a profile of its own, which ends with it. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: flags });
}

/** A page under test and what it did that a self-contained page must not do. */
export interface Visit {
  readonly page: Page;
  /** URLs requested from another origin than the page's, in order. */
  readonly foreignRequests: string[];
  /** Console errors (violations of the content security policy are among them) and uncaught exceptions. */
  readonly problems: string[];
}

/** How to visit a page. */
export interface VisitOptions {
  readonly browser: Browser;
  /** Absolute URL of the page. */
  readonly url: string;
  /** What the system prefers; default light. */
  readonly colorScheme?: BrowserContextOptions['colorScheme'];
}

/**
 * Opens the page as a new visitor (no cookies, no storage), lets `use` work with it and closes it. When `use`
 * fails, a screenshot goes to a temporary folder and its path is printed.
 */
export async function visit(options: VisitOptions, use: (visit: Visit) => Promise<void>): Promise<void> {
  const { browser, url, colorScheme = 'light' } = options;
  const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const seen: Visit = { page, foreignRequests: [], problems: [] };
  const { origin } = new URL(url);
  context.on('request', (request) => {
    const requested = new URL(request.url());
    const isNetwork = requested.protocol !== 'data:' && requested.protocol !== 'blob:';
    if (isNetwork && requested.origin !== origin) seen.foreignRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.problems.push(message.text());
  });
  page.on('pageerror', (error) => seen.problems.push(String(error)));
  try {
    await page.goto(url);
    await use(seen);
  } catch (error) {
    const path = join(await mkdtemp(join(tmpdir(), 'meshline-browser-')), 'failure.png');
    await page.screenshot({ path });
    console.error(`Screenshot of the failure: ${path}`);
    throw error;
  } finally {
    await context.close();
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
