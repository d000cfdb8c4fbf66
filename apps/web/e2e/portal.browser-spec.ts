import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openPage, overflow, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
const PASSWORD = 'luyan-demo';
jest.setTimeout(60_000);
const PAGES = ['/', '/catalogue?text=氢能', '/calendar', '/lists', '/sign-in'];

/** One reader's way through the portal, in order; each step goes on from where the last one ended. */
let open: OpenPage;

/** Signs in by the form, from whatever page is open. */
async function signIn(email: string): Promise<void> {
  const { page } = open;
  await page.getByRole('link', { name: '登录' }).click();
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码').fill(PASSWORD);
  expect(await violations(page)).toEqual([]);
  await page.locator('.form').getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
}

function asGuest(): void {
  describe('a guest', () => {
    it('finds the targets and the search at home', async () => {
      const { page } = open;
      await page.goto('/');
      await page
        .locator('.figure-value', { hasText: /^[\d,]+$/ })
        .nth(3)
        .waitFor();
      expect(await page.locator('.chain-tiles a').count()).toBeGreaterThan(9);
      expect(await violations(page)).toEqual([]);
    });

    it('searches with suggestions and narrows by a facet', async () => {
      const { page } = open;
      const field = page.getByRole('combobox', { name: /搜索/ });
      await field.fill('氢能');
      await page.getByRole('option').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await field.press('Enter');
      await page.locator('.listing-card mark').first().waitFor();
      await page.getByRole('checkbox', { name: /^成果/ }).first().check();
      await page.waitForURL(/kind=ACHIEVEMENT/);
      await page.locator('.results:not(.stale) .listing-card').first().waitFor();
      const kinds = await page.locator('.listing-card .kind').allTextContents();
      expect([...new Set(kinds)]).toEqual(['成果']);
      expect(await violations(page)).toEqual([]);
    });

    it('reads a listing', async () => {
      const { page } = open;
      const link = page.locator('.listing-card .card-title a').first();
      const title = await link.textContent();
      await link.click();
      await page.locator('.detail-block').first().waitFor();
      expect(await page.locator('h1').textContent()).toBe(title);
      expect(await page.title()).toContain(title);
      expect(await violations(page)).toEqual([]);
    });
  });
}

function asSeeker(): void {
  describe('a seeker', () => {
    it('signs in', async () => {
      await signIn('seeker@luyan.example');
    });

    it('reads why supplies answer a demand', async () => {
      const { page } = open;
      await page.getByRole('link', { name: '匹配', exact: true }).click();
      const demand = page.locator('.listing-card', { has: page.locator('.kind-demand') }).first();
      await demand.getByRole('link', { name: '查看匹配' }).click();
      await page.locator('.ranked').first().waitFor();
      expect(await page.locator('.bench-evidence .score-parts li').count()).toBeGreaterThan(1);
      expect(await page.locator('.bench-evidence .answers mark').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: '不合适' }).click();
      expect(await page.getByRole('group', { name: /原因/ }).getByRole('button').count()).toBe(8);
      expect(await violations(page)).toEqual([]);
    });

    it('keeps their own listings', async () => {
      const { page } = open;
      await page.getByRole('link', { name: '我的条目' }).click();
      await page.locator('.my-listing').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
}

function asOperator(): void {
  describe('the operator', () => {
    it('takes over', async () => {
      await open.page.getByRole('button', { name: '退出' }).click();
      await signIn('operator@luyan.example');
      await open.page.getByRole('button', { name: '运营' }).click();
      await open.page.getByRole('link', { name: '运营台' }).click();
    });

    it.each([
      ['审核队列', '.my-listing'],
      ['年度排期', 'table a'],
      ['批量导入', 'table'],
      ['系统状态', '.status dd'],
    ])('works at %s', async (section, sign) => {
      const { page } = open;
      await page.getByRole('link', { name: section }).click();
      await page.locator(sign).first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('reads a plan of the year', async () => {
      const { page } = open;
      await page.getByRole('link', { name: '年度排期' }).click();
      await page.locator('table a').last().click();
      await page.locator('.chart svg').waitFor();
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(100);
      expect(await violations(page)).toEqual([]);
    });
  });
}

function asAnyone(): void {
  describe('anyone', () => {
    it('walks from the year to a session', async () => {
      const { page } = open;
      await page.getByRole('link', { name: '路演日历' }).click();
      await page.locator('.agenda-month[open] .session-row').first().waitFor(); // past months are folded
      expect(await page.locator('.heat-month').count()).toBe(12);
      expect(await violations(page)).toEqual([]);
      await page.locator('.heat-month').nth(5).click();
      await page.locator('.month-session').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.locator('.month-session').first().click();
      await page.locator('.agenda li').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('takes the sessions to come along', async () => {
      const { page } = open;
      await page.goto('/calendar');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '日历文件' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('sessions.ics');
      await page.locator('.agenda-month[open] .session-row h3 a').first().click();
      await page.locator('.agenda li').first().waitFor();
      expect(await page.getByRole('link', { name: '加入日历' }).getAttribute('href')).toBe(
        `/calendars${new URL(page.url()).pathname}`,
      );
    });
  });
}

function inEveryGuise(): void {
  describe('anyone, in every guise', () => {
    it('switches the language and the theme, and both stay', async () => {
      const { page } = open;
      await page.getByRole('button', { name: /English/ }).click();
      await page.getByRole('heading', { name: 'Agenda' }).waitFor();
      await page.getByRole('button', { name: 'Switch to dark' }).click();
      await page.reload();
      await page.getByRole('heading', { name: 'Agenda' }).waitFor();
      expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dataset.theme]')).toEqual([
        'en',
        'dark',
      ]);
      expect(await violations(page)).toEqual([]);
    });

    it.each(PAGES)('reads %s on a phone', async (path) => {
      const { page } = open;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await overflow(page)).toBe(0);
      await page.getByRole('button', { name: 'Menu' }).press('Enter');
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'hidden' });
      expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Menu');
    });

    it('saw no error in the console', () => {
      expect(open.errors).toEqual([]);
    });
  });
}

if (address) {
  beforeAll(async () => {
    open = await openPage(address);
  });
  afterAll(() => open.browser.close());
  asGuest();
  asSeeker();
  asOperator();
  asAnyone();
  inEveryGuise();
} else {
  describe.skip('the portal (PORTAL_URL is not set: nothing is served to walk)', () => {
    it('is walked', () => undefined);
  });
}
