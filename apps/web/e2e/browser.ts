import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenPage {
  readonly browser: Browser;
  readonly page: Page;
  /** Errors of the console and uncaught ones, as they came. */
  readonly errors: string[];
}

export async function openPage(baseURL: string): Promise<OpenPage> {
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    errors.push(`${page.url()} ${error.message}`);
  });
  return { browser, page, errors };
}

const REST_MS = 20_000;
/** In page: nothing waits for an answer, and nothing fades or moves on its way to what it will be (a spinner alone never ends). */
const AT_REST = `!document.querySelector('.ant-btn-loading, .ant-spin-spinning, .ant-skeleton-active')
  && document.getAnimations().every(({ playState, effect }) =>
    playState !== 'running' || effect.getComputedTiming().endTime === Infinity)`;

/** `waitForFunction` would poll by `eval`, which the page's policy forbids. */
async function settle(page: Page): Promise<void> {
  const until = Date.now() + REST_MS;
  while (!(await page.evaluate<boolean>(AT_REST))) {
    if (Date.now() > until) throw new Error(`${page.url()} does not come to rest.`);
    await page.waitForTimeout(50);
  }
}

/** Serious and critical violations of the page once it is at rest: rule, place, and what axe says of it. */
export async function violations(page: Page): Promise<readonly string[]> {
  await settle(page);
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run()');
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
    );
}

/** CSS pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Signs in by the form, from whatever page is open. */
export async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill(`${role}@luyan.example`);
  await page.getByLabel('密码').fill('luyan-demo');
  await page.locator('.form').getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
}
