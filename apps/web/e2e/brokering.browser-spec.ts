import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openPage, signInAs, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
jest.setTimeout(120_000);
const REASON = '双方工艺路线一致，建议先做小试。';

let open: OpenPage;

function asBroker(): void {
  describe('a broker', () => {
    it('recommends a supply to a demand with a reason that is shown', async () => {
      const { page } = open;
      await signInAs(page, 'broker');
      await page.goto('/catalogue?kind=DEMAND');
      await page.locator('.listing-card .card-title a').first().click();
      await page.getByRole('link', { name: '匹配工作台' }).click();
      await page.locator('.ranked').first().waitFor();
      await page.getByText('人工推荐', { exact: true }).click();
      await page.getByRole('searchbox', { name: '在目录中查找供给' }).fill('催化剂');
      await page.locator('.add-search').getByRole('button').click();
      await page.getByRole('group', { name: '选择一条' }).getByRole('radio').last().check();
      await page.getByLabel('推荐理由（双方可见）').fill(REASON);
      await page.getByRole('button', { name: '推荐给双方' }).click();
      // Where a condition does not fit, the broker is told which and may insist.
      const insist = page.getByRole('button', { name: '仍然推荐' });
      const added = page.getByText(REASON).first();
      await insist.or(added).first().waitFor();
      expect(await violations(page)).toEqual([]);
      if (await insist.isVisible()) await insist.click();
      await page.locator('.candidates').waitFor({ state: 'detached' });
      expect(await violations(page)).toEqual([]);
    });
  });
}

function asSeeker(): void {
  describe('a seeker', () => {
    it('subscribes to a search, finds it again, and ends it', async () => {
      const { page } = open;
      await page.getByRole('button', { name: '退出' }).click();
      await signInAs(page, 'seeker');
      await page.goto('/catalogue?text=固态电池');
      await page.locator('.listing-card').first().waitFor();
      await page.getByRole('button', { name: '订阅此检索' }).click();
      const dialog = page.getByRole('dialog');
      expect(await violations(page)).toEqual([]);
      await dialog.locator('button[type="submit"]').click();
      await page.getByRole('status').getByRole('link', { name: '订阅检索' }).click();
      const kept = page.locator('ul.plain > .card', { hasText: '固态电池' }).first();
      await kept.waitFor();
      expect(await violations(page)).toEqual([]);
      await kept.getByRole('button', { name: /^删除/ }).click();
      await page.getByText('还没有订阅检索').waitFor();
    });

    it('reads the notifications', async () => {
      const { page } = open;
      await page.goto('/notifications');
      await page.getByRole('heading', { name: '通知', level: 1 }).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
}

function asOperator(): void {
  describe('the operator', () => {
    it('reads which weights rank the matches', async () => {
      const { page } = open;
      await page.getByRole('button', { name: '退出' }).click();
      await signInAs(page, 'operator');
      await page.goto('/operator/ranking');
      await page.locator('.score-parts li').nth(9).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(open.errors).toEqual([]);
    });
  });
}

(address ? describe : describe.skip)('brokering in a browser', () => {
  beforeAll(async () => {
    open = await openPage(address ?? '');
  });
  afterAll(() => open.browser.close());
  asBroker();
  asSeeker();
  asOperator();
});
