import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openPage, overflow, signInAs, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
jest.setTimeout(90_000);

let open: OpenPage;
const title = `每周发布 ${Date.now()}`;
const year = new Date().getUTCFullYear() + 1;

async function become(role: string): Promise<void> {
  await open.page.context().clearCookies();
  await signInAs(open.page, role);
}

async function isSound(): Promise<void> {
  expect(await violations(open.page)).toEqual([]);
  await open.page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(open.page)).toBe(0);
  await open.page.setViewportSize({ width: 1280, height: 900 });
}

function hosting(): void {
  describe('a host', () => {
    it('sees what it has asked for and what has become of it', async () => {
      const { page } = open;
      await become('host');
      await page.getByRole('button', { name: '办场' }).click();
      await page.getByRole('link', { name: '办路演' }).click();
      await page.locator('.request-row').first().waitFor();
      await isSound();
    });

    it('makes a series, sees its dates before it is saved, and finds them asked for', async () => {
      const { page } = open;
      await page.getByRole('link', { name: '系列', exact: true }).click();
      await page.getByRole('link', { name: '新建系列' }).click();
      await page.getByLabel('名称（中文）').fill(title);
      await page.getByLabel('开始日期').fill(`${year}-06-01`);
      await page.getByLabel('结束日期').fill(`${year}-06-30`);
      await page.locator('.steps li').first().waitFor();
      const dates = await page.locator('.steps li').count();
      expect(dates).toBeGreaterThanOrEqual(4);
      await isSound();
      await page.getByRole('button', { name: '保存系列' }).click();
      const card = page.locator('.card', { hasText: title });
      await card.waitFor();
      expect(await card.locator('.coming li').count()).toBe(dates);
      await isSound();
    });

    it('asks for a session and takes it back', async () => {
      const { page } = open;
      await page.goto('/programme/sessions/new');
      await page.getByLabel('名称（中文）').fill(`专场 ${title}`);
      await page.getByLabel(/^最早/).fill(`${year}-01-02`);
      await page.getByLabel(/^最晚/).fill(`${year}-01-30`);
      await isSound();
      await page.getByRole('button', { name: '提交申请' }).click();
      const row = page.locator('.request-row', { hasText: `专场 ${title}` });
      await page.getByText('待排期', { exact: true }).first().click();
      await row.waitFor();
      await row.getByRole('button', { name: '撤回申请' }).click();
      await page
        .locator('.ant-popconfirm')
        .getByRole('button', { name: /确.?定/ })
        .click();
      await row.waitFor({ state: 'detached' });
    });

    it('reads a queue with its reasons', async () => {
      const { page } = open;
      await page.goto('/programme/waitlists');
      await page.getByText('点名本场').first().waitFor();
      await isSound();
    });
  });
}

function housing(): void {
  it('a host is told what a closure breaks before it is saved, and splits a room from a hall', async () => {
    const { page } = open;
    await become('host');
    await page.goto('/programme/venues');
    const row = page.locator('.venue-row').first();
    await row.getByRole('button', { name: /^修改/ }).click();
    for (const day of await row.getByRole('group', { name: '开放时间' }).getByRole('checkbox').all())
      await day.uncheck();
    await row.getByRole('button', { name: '保存' }).click();
    await row.getByRole('region', { name: /^保存后将有/ }).waitFor();
    await isSound();
    await row.getByRole('button', { name: '再想想' }).click();
    await row.getByRole('button', { name: '取消' }).click();
    await page
      .getByRole('button', { name: /^分出分隔厅/ })
      .first()
      .click();
    const room = page.getByRole('region', { name: '新增场地' });
    await room.getByRole('button', { name: '保存' }).click();
    await room.getByRole('alert').first().waitFor();
    await isSound();
    await room.getByRole('button', { name: '取消' }).click();
  });
}

function keeping(): void {
  it('a host finds past sessions behind a tab, with their history', async () => {
    const { page } = open;
    await become('host');
    await page.goto('/programme/sessions?view=past');
    await page.locator('.request-row h3 a').first().click();
    await page.getByRole('heading', { name: '变更记录' }).waitFor();
    await page.locator('.history li', { hasText: '进行中 → 已结束' }).waitFor();
    await isSound();
  });

  it('a host says who can follow a venue online, and is told what is wrong', async () => {
    const { page } = open;
    await page.goto('/programme/venues');
    const row = page.locator('.venue-row').first();
    await row.getByRole('button', { name: /^修改/ }).click();
    await isSound();
    const [followers, equipment] = [row.getByLabel('线上人数'), row.locator('.ant-select-selection-item-remove')];
    while ((await equipment.count()) > 0) await equipment.first().click();
    await followers.fill('500');
    await row.getByRole('button', { name: '保存' }).click();
    await row.getByText('场地没有直播设备').waitFor();
    await followers.fill('');
    await row.getByRole('button', { name: '保存' }).click();
    await row.getByRole('button', { name: /^修改/ }).waitFor();
  });

  it('an operator opens the group of the navigation by keyboard', async () => {
    const { page } = open;
    await become('operator');
    await page.goto('/calendar');
    const group = page.getByRole('button', { name: '运营' });
    await group.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '评审组' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '评审组' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '办路演' }).click();
    await page.getByRole('heading', { level: 1, name: '办路演' }).waitFor();
  });
}

function pitching(): void {
  it('a supplier sees queues, invitations and applications', async () => {
    const { page } = open;
    await become('supplier');
    await page.goto('/my/pitches');
    await page.getByRole('heading', { name: '候补与空位' }).waitFor();
    await page.getByRole('heading', { name: /^路演申请/ }).waitFor();
    await page.locator('.pitches .card').first().waitFor();
    await isSound();
  });
}

function proposing(): void {
  it('an operator accepts a proposal and finds its request', async () => {
    const { page } = open;
    await become('operator');
    await page.goto('/programme/proposals');
    const card = page.locator('.proposal', { hasNotText: '选择承办单位' }).first();
    await card.waitFor();
    await isSound();
    const name = await card.locator('.card-title').innerText();
    await card.getByRole('button', { name: '采纳' }).click();
    await page.getByText('已采纳').waitFor();
    await page.getByRole('link', { name: '查看场次申请' }).click();
    await page.getByText('待排期', { exact: true }).first().click();
    await page.locator('.request-row', { hasText: name }).first().waitFor();
  });
}

(address ? describe : describe.skip)('办路演 (a browser is started when PORTAL_URL is set)', () => {
  beforeAll(async () => {
    open = await openPage(address ?? '');
  });
  afterAll(async () => {
    await open.browser.close();
  });

  hosting();
  housing();
  keeping();
  pitching();
  proposing();

  it('left no error behind', () => {
    expect(open.errors).toEqual([]);
  });
});
