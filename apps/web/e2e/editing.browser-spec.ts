import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openPage, overflow, signInAs, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
jest.setTimeout(60_000);

let open: OpenPage;
const title = `硅光芯片封装团队 ${Date.now()}`;

/** Chooses from a list by keyboard alone, as one who sees it or hears it read would. */
async function choose(name: RegExp, text: string): Promise<void> {
  const field = open.page.getByRole('combobox', { name });
  await field.focus();
  await field.fill(text);
  await field.press('Enter');
  await field.press('Escape');
}

/** Until the browser has put the unsaved work by. */
async function isKept(): Promise<void> {
  while (!(await open.page.evaluate(`Object.keys(localStorage).some((key) => key.startsWith('luyan.draft.'))`)))
    await open.page.waitForTimeout(50);
}

function writing(): void {
  describe('a supplier who lists something', () => {
    it('chooses a kind', async () => {
      const { page } = open;
      await signInAs(page, 'supplier');
      await page.getByRole('link', { name: '我的条目' }).click();
      await page.getByRole('link', { name: '新建条目' }).click();
      await page.getByRole('link', { name: '一个团队' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: '一个团队' }).click();
      await page.getByRole('heading', { name: '基本信息' }).waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('is led to the first gap when submitting too early', async () => {
      const { page } = open;
      await page.getByRole('button', { name: '提交审核' }).click();
      await page.locator('.remark-blocker').first().waitFor();
      expect(await page.evaluate('document.activeElement.id')).toBe('field-titleZh');
      expect(await violations(page)).toEqual([]);
    });

    it('loses nothing when the window is closed, and saves a draft', async () => {
      const { page } = open;
      await page.getByRole('textbox', { name: /^名称/ }).fill(title);
      await isKept();
      await page.reload();
      await page.getByText('未保存的修改').waitFor();
      expect(await page.getByRole('textbox', { name: /^名称/ }).inputValue()).toBe(title);
      await page.keyboard.press('Control+s');
      await page.waitForURL(/\/listings\/[^/]+\/edit$/);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    });
  });
}

function submitting(): void {
  describe('a supplier who finishes a draft', () => {
    it('fills in what the panel names, and submits', async () => {
      const { page } = open;
      await page.getByRole('textbox', { name: /^摘要/ }).fill('面向硅光芯片的高精度封装与测试，寻求联合开发。');
      await page.getByRole('textbox', { name: /^详细说明/ }).fill('团队从事硅光芯片封装十年，建有完整产线。');
      await choose(/^合作方式/, '技术开发');
      await choose(/^团队类型/, '高校');
      await choose(/^研究方向/, '硅光封装');
      await page.getByRole('textbox', { name: /^负责人/ }).fill('李四');
      await page.getByRole('button', { name: '添加一行' }).first().click();
      await page.getByRole('group', { name: '成员 第 2 行' }).getByLabel('姓名').fill('王五');
      await page.getByRole('button', { name: '删除第 1 行' }).first().click();
      expect(await page.getByRole('group', { name: '成员 第 1 行' }).getByLabel('姓名').inputValue()).toBe('王五');
      await page.locator('.readiness-head', { hasText: '可以提交审核' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '提交审核' }).click();
      await page.waitForURL(/\/my\?state=SUBMITTED/);
      await page.locator('.my-listing', { hasText: title }).waitFor();
    });

    it('says why what is under review cannot be changed', async () => {
      const { page } = open;
      await page.getByRole('link', { name: title }).click();
      await page.locator('h1', { hasText: title }).waitFor();
      await page.goto(`${page.url()}/edit`);
      await page.getByText('不能修改').waitFor();
    });
  });
}

function importing(): void {
  describe('a supplier who imports', () => {
    it('uploads a table, sees how far it has come and why a row stayed out', async () => {
      const { page } = open;
      await page.goto('/my/imports');
      await page.locator('input[type=file]').setInputFiles({
        name: `成果 ${Date.now()}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(`名称,技术成熟度\n${title} 成果,6\n又一项 ${title},高\n`),
      });
      await page.getByText('已开始导入').waitFor();
      await page.locator('tr', { hasText: '成果 ' }).first().locator('.ant-progress-status-success').waitFor();
      await page
        .getByRole('button', { name: /展开行/ })
        .first()
        .click();
      await page.getByText('第 3 行').waitFor();
      expect(await violations(page)).toEqual([]);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载未入库的行' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.rejected\.csv$/);
    });

    it('downloads the template of a kind', async () => {
      const { page } = open;
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Excel 模板' }).click();
      expect((await download).suggestedFilename()).toBe('achievement-template.xlsx');
    });

    it('says what is wrong with a file that is no table', async () => {
      const { page } = open;
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '空.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
      await page.getByText('未能导入').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it.each(['/my/new', '/my/new/demand', '/my/imports'])('reads %s on a phone', async (path) => {
      const { page } = open;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
    });

    it('saw no error in the console but the refused file', () => {
      expect(open.errors.filter((text) => !text.includes('422'))).toEqual([]);
    });
  });
}

if (address) {
  beforeAll(async () => {
    open = await openPage(address);
  });
  afterAll(() => open.browser.close());
  writing();
  submitting();
  importing();
} else {
  describe.skip('editing (PORTAL_URL is not set: nothing is served to walk)', () => {
    it('is walked', () => undefined);
  });
}
