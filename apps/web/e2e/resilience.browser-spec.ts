import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openPage, signInAs, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
jest.setTimeout(60_000);

let open: OpenPage;

/** Fills the form in place and sends it. */
async function signInHere(role: string): Promise<void> {
  const form = open.page.locator('.form');
  await form.getByLabel('邮箱').fill(`${role}@luyan.example`);
  await form.getByLabel('密码').fill('luyan-demo');
  await form.getByRole('button', { name: '登录' }).click();
}

function signingIn(): void {
  it('leads a guest from a page of work to the sign-in and back, with what was asked for', async () => {
    const { page } = open;
    for (const path of ['/my?state=PUBLISHED', '/matches']) {
      await page.context().clearCookies();
      await page.goto(path);
      await page.locator('main').getByRole('link', { name: '登录' }).click();
      await signInHere('supplier');
      await page.locator('.results .card').first().waitFor();
      expect(await page.evaluate('location.pathname + location.search')).toBe(path);
    }
  });

  it('lets who is signed in go on, and does not return to itself', async () => {
    const { page } = open;
    await page.goto('/sign-in?next=/lists');
    await page.getByRole('link', { name: '继续' }).click();
    await page.waitForURL('**/lists');
    await page.context().clearCookies();
    await page.goto('/sign-in?next=%2Fsign-in');
    await signInHere('supplier');
    await page.locator('.hero').waitFor();
  });

  it('keeps what was written when the sign-in has expired, and saves it after signing in again', async () => {
    const { page } = open;
    const title = `氢气压缩机 ${Date.now()}`;
    await signInAs(page, 'supplier');
    await page.goto('/my/new/product');
    await page.getByRole('textbox', { name: /^名称/ }).fill(title);
    await page.context().clearCookies();
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { name: '登录已过期' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await signInHere('supplier');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: /^名称/ }).inputValue()).toBe(title);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });
}

function failing(): void {
  it('says that the network fails, takes nobody for a guest, and goes on when it is back', async () => {
    const { page } = open;
    await signInAs(page, 'supplier');
    await page.route('**/graphql', (route) => route.abort());
    for (const path of ['/my', '/matches', '/my/new/product', '/calendar', '/catalogue']) {
      await page.goto(path);
      await page.getByRole('alert').getByText('网络不通').waitFor();
      expect(await page.locator('main').getByRole('link', { name: '登录' }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    }
    await page.goto('/my');
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.my-listing').first().waitFor();
  });

  it('leaves the frame standing when the code of a page does not come', async () => {
    const { page } = open;
    await page.goto('/');
    await page.locator('.figure-value').first().waitFor();
    await page.route('**/assets/lists-page*', (route) => route.abort());
    await page.getByRole('link', { name: '清单' }).click();
    await page.getByText('页面没有加载出来').waitFor();
    await page.getByRole('link', { name: '目录' }).click(); // the rest still works
    await page.locator('.listing-card').first().waitFor();
    await page.getByRole('link', { name: '清单' }).click();
    await page.unroute('**/assets/lists-page*');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('main .card').first().waitFor();
  });
}

(address ? describe : describe.skip)('when things fail', () => {
  beforeAll(async () => {
    open = await openPage(address ?? '');
  });
  beforeEach(async () => {
    await open.page.unrouteAll();
  });
  afterAll(async () => {
    await open.browser.close();
  });
  describe('signing in', signingIn);
  describe('a network or a build that fails', failing);
});
