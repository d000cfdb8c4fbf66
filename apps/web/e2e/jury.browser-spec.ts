import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openPage, overflow, signInAs, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
jest.setTimeout(120_000);

let open: OpenPage;
const PHONE = { width: 390, height: 800 };
const DESK = { width: 1280, height: 900 };

function judging(): void {
  describe('a judge', () => {
    it('finds the pitches to score', async () => {
      const { page } = open;
      await signInAs(page, 'judge');
      await page.getByRole('link', { name: '我的评审' }).click();
      await page.locator('.judging-item').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      expect(await overflow(page)).toBe(0);
    });

    it('scores one on a phone, saves, and is told what is missing when signing', async () => {
      const { page } = open;
      await page
        .getByRole('link', { name: /^评分:/ })
        .first()
        .click();
      const sheet = page.getByRole('form', { name: '评分' });
      await sheet.waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      for (const [name, value] of [
        [/^创新性/, '25'],
        [/^市场/, '20.5'],
        [/^可行性/, '15'],
        [/^团队/, '12'],
      ] as const)
        await sheet.getByRole('spinbutton', { name }).fill(value);
      await sheet.getByText('合计 72.5 / 100').waitFor();
      await sheet.getByRole('button', { name: '签名提交' }).click();
      await sheet.getByRole('button', { name: '确定' }).click();
      await sheet.getByText('“展示答辩”尚未评分。').waitFor();
    });

    it('signs, and cannot change it any more', async () => {
      const { page } = open;
      const sheet = page.getByRole('form', { name: '评分' });
      await sheet.getByRole('spinbutton', { name: /^展示答辩/ }).fill('8');
      await sheet.getByRole('button', { name: '签名提交' }).click();
      await sheet.getByRole('button', { name: '确定' }).click();
      await page.getByText(/已签名$/).waitFor();
      expect(await sheet.getByRole('spinbutton', { name: /^团队/ }).isDisabled()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(DESK);
      await page.getByRole('button', { name: '退出' }).click();
    });
  });
}

function organising(): void {
  describe('an operator', () => {
    it('sees who judges what, and draws a draft anew', async () => {
      const { page } = open;
      await signInAs(page, 'operator');
      await page.goto('/juries?state=DRAFT');
      await page.locator('.jury-row').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.locator('.jury-row a').first().click();
      await page.locator('.seat-table').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('spinbutton', { name: '每项评委数' }).fill('3');
      await page.getByRole('button', { name: '重新组建' }).first().click();
      await page.locator('.seat-table tbody tr').nth(3).waitFor({ state: 'detached' });
      await page.getByRole('spinbutton', { name: '每项评委数' }).fill('5');
      await page.getByRole('button', { name: '重新组建' }).first().click();
      await page.locator('.seat-table tbody tr').nth(4).waitFor();
    });

    it('is told why a judge must not come', async () => {
      const { page } = open;
      await page.getByText('更换评委').click();
      await page.locator('.jury-candidate').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize(DESK);
    });

    it('reads published results with what stands behind them', async () => {
      const { page } = open;
      await page.goto('/juries?state=PUBLISHED');
      await page.locator('.jury-row a').first().click();
      await page.locator('.result-table tbody tr').first().waitFor();
      await page.getByText('记录完整').waitFor();
      await page.getByText('各评委评分').click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '退出' }).click();
    });
  });
}

function reading(): void {
  describe('a presenter', () => {
    it('reads their own result', async () => {
      const { page } = open;
      await signInAs(page, 'supplier');
      await page.goto('/my/results');
      await page.locator('.own-result').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      expect(await overflow(page)).toBe(0);
    });

    it('and no page of the console complained', () => {
      expect(open.errors).toEqual([]);
    });
  });
}

if (address) {
  beforeAll(async () => {
    open = await openPage(address);
  });
  afterAll(() => open.browser.close());
  judging();
  organising();
  reading();
} else {
  it.skip('juries: PORTAL_URL is not set', () => undefined);
}
