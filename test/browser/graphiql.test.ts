import { readFileSync } from 'node:fs';
import { buildSchema, getOperationAST, parse } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../web/csp.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { readSampleOperations } from '../support/sample-operations.ts';
import { startServer } from '../support/server.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const sampleNames = readSampleOperations().map(
  ({ document }) => getOperationAST(parse(document))?.name?.value,
);

const waiting = { timeout: 20_000 };
/** Milliseconds after which the page has surely taken over and stored what was edited; it takes half a second. */
const debounce = 1_000;
const light = 'rgb(255, 255, 255)';

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('GraphiQL page', { timeout: 60_000 }, () => {
  it('loads, works and asks nothing of another origin', async () => {
    await visit({ browser, url: server.url }, async ({ page, foreignRequests, problems }) => {
      await run(page);
      await openDocs(page);
      await page.getByRole('button', { name: 'Prettify query' }).click();
      await expect.poll(() => page.workers().length, waiting).toBe(3);

      expect(await page.title()).toBe('Meshline');
      expect(foreignRequests).toEqual([]);
      expect(problems).toEqual([]);
    });
  });

  it('is sent with the strict content security policy', async () => {
    const response = await fetch(server.url);
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/script-src[^;]*'unsafe|https?:/);
  });

  it('gives a new visitor the sample operations as tabs', async () => {
    await visit({ browser, url: server.url }, async ({ page }) => {
      await expect.poll(() => tabs(page).allInnerTexts(), waiting).toEqual(sampleNames);
    });
  });

  it('keeps the tabs of a visitor who returns', async () => {
    await visit({ browser, url: server.url }, async ({ page }) => {
      await expect.poll(() => tabs(page).count(), waiting).toBe(sampleNames.length);
      await page.getByRole('button', { name: 'Close Tab' }).first().click();
      await expect.poll(() => tabs(page).count(), waiting).toBe(sampleNames.length - 1);
      // Tabs are stored a while after they changed; before the first time nothing is.
      const kept = async () => {
        const text = await stored(page);
        return sampleNames.filter((name) => text.includes(`"title":"${name}"`));
      };
      await expect.poll(kept, waiting).toEqual(sampleNames.slice(1));
      await page.reload();
      await expect.poll(() => tabs(page).allInnerTexts(), waiting).toEqual(sampleNames.slice(1));
    });
  });

  it('runs the first tab and shows its result, then lists it in the history', async () => {
    await visit({ browser, url: server.url }, async ({ page }) => {
      const response = await run(page);
      expect(response).toMatch(/"totalCount": [1-9]/);
      expect(response).not.toContain('"errors"');

      await page.getByRole('button', { name: 'Show History' }).click();
      const items = page.locator('.graphiql-history-items .graphiql-history-item-label');
      await expect.poll(() => items.allTextContents(), waiting).toEqual([sampleNames[0]]);
    });
  });

  it('shows the description of a type in the documentation', async () => {
    await visit({ browser, url: server.url }, async ({ page }) => {
      await openDocs(page);
      const docs = page.locator('.graphiql-doc-explorer');
      await docs.getByRole('link', { name: 'Query', exact: true }).click();
      await docs.getByRole('link', { name: 'ImpactReport', exact: true }).click();
      await docs.getByText(schema.getType('ImpactReport')?.description ?? 'a description').waitFor(waiting);
    });
  });

  it('sends the request headers and never stores them', async () => {
    await visit({ browser, url: server.url }, async ({ page }) => {
      await page.locator('.graphiql-query-editor .view-line').first().waitFor(waiting);
      await page.getByRole('button', { name: 'Headers', exact: true }).click();
      await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click();
      await page.keyboard.insertText('{ "x-api-key": "planted-canary" }');
      await page.waitForTimeout(debounce);
      const request = page.waitForRequest(
        (sent) => sent.headers()['x-api-key'] === 'planted-canary',
        waiting,
      );
      await run(page);
      await request;
      await expect.poll(() => stored(page), waiting).toContain('"graphiql:queries":"{"queries":[{');
      await page.waitForTimeout(debounce);
      expect(await stored(page)).not.toContain('planted-canary');
    });
  });

  it('is dark where the system is dark, and light or dark as chosen', async () => {
    await visit({ browser, url: server.url, colorScheme: 'dark' }, async ({ page }) => {
      await page.locator('.graphiql-container').waitFor(waiting);
      const dark = await background(page);
      expect(dark).not.toBe(light);

      await page.getByRole('button', { name: 'Open settings dialog' }).click();
      await page.getByRole('button', { name: 'Light', exact: true }).click();
      await expect.poll(() => background(page), waiting).toBe(light);
      await page.getByRole('button', { name: 'Dark', exact: true }).click();
      await expect.poll(() => background(page), waiting).toBe(dark);
    });
  });

  it('is light where the system is light', async () => {
    await visit({ browser, url: server.url, colorScheme: 'light' }, async ({ page }) => {
      await page.locator('.graphiql-container').waitFor(waiting);
      expect(await background(page)).toBe(light);
    });
  });
});

/** Presses the run button once the page is ready and gives the text of the response. */
async function run(page: Page): Promise<string> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor(waiting);
  await page.locator('.graphiql-execute-button').click();
  const response = page.locator('.graphiql-response .view-lines');
  await expect.poll(() => response.innerText(), waiting).toContain('"data"');
  return (await response.innerText()).replaceAll('\u00a0', ' ');
}

async function openDocs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click(waiting);
  await page.locator('.graphiql-doc-explorer').getByText('Root Types').waitFor(waiting);
}

function tabs(page: Page) {
  return page.locator('[role="tab"]');
}

function stored(page: Page): Promise<string> {
  return page.evaluate<string>('JSON.stringify(localStorage).replaceAll(String.raw`\\"`, `"`)');
}

function background(page: Page): Promise<string> {
  return page.evaluate<string>(
    "getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor",
  );
}
