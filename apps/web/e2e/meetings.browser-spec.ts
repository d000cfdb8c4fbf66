import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openPage, overflow, signInAs, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
jest.setTimeout(120_000);

let open: OpenPage;
/** The addresses of the announced round and of the one that takes registrations. */
const rounds = { announced: '', registering: '' };

async function signOut(): Promise<void> {
  await open.page.getByRole('button', { name: '退出', exact: true }).first().click();
  await open.page.getByRole('link', { name: '登录' }).waitFor();
}

function participating(): void {
  describe('a supplier', () => {
    it('finds their meetings with time, table and the other side', async () => {
      const { page } = open;
      await signInAs(page, 'supplier');
      await page.getByRole('link', { name: '洽谈', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '一对一洽谈' }).waitFor();
      await page.locator('.card', { hasText: '已公布' }).first().waitFor();
      expect(await violations(page)).toEqual([]);
      for (const [key, state] of [
        ['announced', '已公布'],
        ['registering', '报名中'],
      ] as const)
        rounds[key] =
          (await page.locator('.card', { hasText: state }).first().getByRole('link').getAttribute('href')) ?? '';
      await page.goto(rounds.announced);
      await page.locator('.meeting-agenda li').first().waitFor();
      expect(await page.locator('.meeting-agenda li').first().innerText()).toMatch(/^\d\d:\d\d\s+\d+ 号桌/);
      expect(await page.getByRole('link', { name: '组织台' }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    });

    it('says by keyboard whom to meet, and it is kept', async () => {
      const { page } = open;
      await page.goto(rounds.registering);
      const first = page.locator('.wish-row').first();
      await first.waitFor();
      const name = (await first.locator('strong').innerText()).trim();
      const choice = (kind: string) =>
        page.locator('.wish-row', { hasText: name }).getByRole('radio', { name: kind, exact: true });
      await choice('未表态').focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.wish-row', { hasText: name }).getByText('待排期').waitFor();
      await page.reload();
      await page.locator('.wish-row', { hasText: name }).getByText('待排期').waitFor();
      expect(await choice('希望见面').isChecked()).toBe(true);
      await choice('未表态').click({ force: true });
      await page.locator('.wish-row', { hasText: name }).getByText('待排期').waitFor({ state: 'detached' });
    });
  });
}

function beingBusy(): void {
  describe('a supplier with other plans', () => {
    it('ticks a slot that does not suit, and it is kept', async () => {
      const { page } = open;
      const slot = page.getByRole('group', { name: '没空的时段' }).getByRole('checkbox').nth(1);
      const toggle = async () => {
        await page.locator('summary', { hasText: '我的参会信息' }).click();
        await slot.focus();
        await page.keyboard.press('Space');
        await page.getByRole('button', { name: '保存', exact: true }).click();
        await page.getByText('已保存', { exact: true }).waitFor();
        await page.reload();
        await page.locator('.wish-row').first().waitFor();
      };
      await toggle();
      await page.locator('summary', { hasText: '我的参会信息' }).click();
      expect(await slot.isChecked()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.reload();
      await page.locator('.wish-row').first().waitFor();
      await toggle();
      await signOut();
    });
  });
}

function organising(): void {
  describe('the host', () => {
    it('sees the timetable and what is unmet', async () => {
      const { page } = open;
      await signInAs(page, 'host');
      await page.goto(`${rounds.announced}/organise`);
      await page.locator('.meeting-cell').first().waitFor();
      await page.getByRole('heading', { name: '未满足的意向' }).waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('loses a table, sees what is wrong, and mends it with reasons before anybody is told', async () => {
      const { page } = open;
      await page.getByRole('button', { name: '停用', exact: true }).click();
      await page.getByText('已公布的日程需要调整').waitFor();
      await page.getByRole('button', { name: '按最新情况调整' }).click();
      const changes = page.getByRole('region', { name: '变动' });
      await changes.getByText('洽谈桌停用').first().waitFor();
      expect(await page.locator('.meeting-cell[data-changed]').count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '放弃草稿' }).click();
      await changes.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^恢复/ }).click();
      await page.getByText('已公布的日程需要调整').waitFor({ state: 'detached' });
    });

    it('is told what other hours would break, and lets them be', async () => {
      const { page } = open;
      await page.goto(`${rounds.announced}/organise`);
      await page.locator('summary', { hasText: '编辑时间' }).click();
      const minutes = page.getByLabel('每场分钟');
      const before = await minutes.inputValue();
      await minutes.fill('3');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByText('每场须为 5–240 分钟').waitFor();
      await minutes.fill(String(Number(before) + 5));
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('region', { name: /时间不再存在/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '再想想' }).click();
      await page.reload();
      await page.locator('summary', { hasText: '编辑时间' }).click();
      expect(await minutes.inputValue()).toBe(before);
    });

    it('fits a phone', async () => {
      const { page } = open;
      await page.setViewportSize({ width: 390, height: 844 });
      for (const path of ['/meetings', rounds.announced, `${rounds.announced}/organise`]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForSelector('.skeleton', { state: 'detached' });
        expect(await overflow(page)).toBe(0);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    });
  });
}

function onTheDay(): void {
  describe('the host on the day', () => {
    it('marks somebody absent and takes it back, and sees who could take their seat', async () => {
      const { page } = open;
      await page.goto(`${rounds.announced}/organise`);
      const row = page.locator('.meeting-people tbody tr').nth(1);
      await row.getByText('换人参加', { exact: true }).click();
      await row.getByText(/接替的同事|没有其他可参加/).waitFor();
      await row.getByRole('button', { name: /标记缺席$/ }).click();
      await page.getByText('将通知其本人').waitFor();
      await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
      const undo = row.getByRole('button', { name: /撤销缺席$/ });
      await undo.waitFor();
      expect(await violations(page)).toEqual([]);
      await undo.click();
      await row.getByRole('button', { name: /标记缺席$/ }).waitFor();
    });
  });
}

if (address) {
  beforeAll(async () => {
    open = await openPage(address);
  });
  afterAll(() => open.browser.close());
  participating();
  beingBusy();
  organising();
  onTheDay();
  it('sees no error in the console', () => {
    expect(open.errors).toEqual([]);
  });
} else {
  describe.skip('meetings (PORTAL_URL is not set: nothing is served to walk)', () => {
    it('are walked', () => undefined);
  });
}
