import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openPage, overflow, signInAs, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
jest.setTimeout(120_000);

let open: OpenPage;

function walk(): void {
  describe('an investor', () => {
    it('finds what they follow, who seeks money there, and what came of their interest', async () => {
      const { page } = open;
      await signInAs(page, 'investor');
      await page.goto('/');
      await page.getByRole('link', { name: '寻求资金的项目' }).click();
      await page.getByRole('heading', { level: 1, name: '投资' }).waitFor();
      const projects = page.getByRole('region', { name: '寻求资金的项目' });
      await projects
        .getByText(/^资金需求 .*元$/)
        .first()
        .waitFor();
      await page
        .getByRole('region', { name: '一对一洽谈' })
        .getByText(/个意向，已安排/)
        .first()
        .waitFor();
      await page.getByRole('region', { name: '意向与进展' }).locator('tbody tr').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('narrows it to one chain by keyboard', async () => {
      const { page } = open;
      const chains = page.getByRole('group', { name: '我的关注' }).getByRole('button');
      const chain = (await chains.nth(1).innerText()).trim();
      await chains.nth(1).focus();
      await page.keyboard.press('Enter');
      const cards = page.getByRole('region', { name: '寻求资金的项目' }).locator('.card');
      for (;;) {
        const texts = await cards.allInnerTexts();
        if (texts.length > 0 && texts.every((text) => text.includes(chain))) break;
        await page.waitForTimeout(100);
      }
      expect(await chains.nth(1).getAttribute('aria-pressed')).toBe('true');
    });

    it('fits a phone', async () => {
      const { page } = open;
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/invest');
      await page.getByRole('region', { name: '意向与进展' }).locator('tbody tr').first().waitFor();
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 900 });
    });
  });
}

if (address) {
  beforeAll(async () => {
    open = await openPage(address);
  });
  afterAll(() => open.browser.close());
  walk();
  it('sees no error in the console', () => {
    expect(open.errors).toEqual([]);
  });
} else {
  describe.skip('investors (PORTAL_URL is not set: nothing is served to walk)', () => {
    it('are walked', () => undefined);
  });
}
