import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openPage, overflow, signInAs, violations, type OpenPage } from './browser.js';

// eslint-disable-next-line no-restricted-properties -- the runner that starts the product hands its address over
const address = process.env['PORTAL_URL'];
jest.setTimeout(120_000);

let open: OpenPage;
/** The day on which a session stands on the board. */
const dayOf = (id: string): Promise<string | null> => open.page.locator(`td:has(#${id})`).getAttribute('data-day');

async function movable(): Promise<{ id: string; day: string | null }> {
  const card = open.page.locator('td:not([data-outside="true"]) > .board-card[draggable="true"]').first();
  const id = (await card.getAttribute('id')) ?? '';
  return { id, day: await dayOf(id) };
}

function opening(): void {
  describe('the operator with a draft', () => {
    it('makes one and watches it being solved', async () => {
      const { page } = open;
      await signInAs(page, 'operator');
      await page.goto('/operator/plans');
      await page.locator('table a').first().waitFor();
      const before = await page.locator('table a').count();
      await page.getByRole('button', { name: /^排定/ }).click();
      await page.locator('table a').nth(before).waitFor();
      await page.locator('table a').first().click();
      await page.locator('.board-card').first().waitFor({ timeout: 90_000 });
      expect(await violations(page)).toEqual([]);
    });

    it('sees the year, and opens a month and a week of it', async () => {
      const { page } = open;
      expect(await page.locator('.board-year li').count()).toBe(12);
      await page.locator('.board-year button').last().click();
      await page.waitForURL(/at=\d{4}-12-01/);
      await page.locator('.ant-segmented-item', { hasText: '周' }).click();
      await page.locator('.board-week').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.locator('.ant-segmented-item', { hasText: '月' }).click();
      await page.locator('.board-month .board-card').first().waitFor();
    });
  });
}

function moving(): void {
  describe('a session on the board', () => {
    it('is carried by the keyboard to a free day, and the move is undone', async () => {
      const { page } = open;
      const { id, day } = await movable();
      await page.locator(`#${id}`).focus();
      await page.keyboard.press('Space');
      await page.locator('.preview').waitFor();
      expect(await page.locator('td[data-shade]').count()).toBeGreaterThan(27);
      for (let step = 0; step < 25; step++) {
        await page.keyboard.press('ArrowRight');
        if ((await page.locator('.preview.severity-free, .preview.severity-warn').count()) > 0) break;
      }
      await page.locator('.preview-cost strong').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.locator('.preview').waitFor({ state: 'detached' });
      const undo = page.getByRole('button', { name: '撤销' });
      await page.locator('.board-toolbar button:not([disabled])', { hasText: '撤销' }).waitFor();
      expect(await dayOf(id)).not.toBe(day);
      await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
      await undo.click();
      await page.locator(`td[data-day="${day ?? ''}"] > #${id}`).waitFor();
    });

    it('is let go by Escape where it was', async () => {
      const { page } = open;
      const { id, day } = await movable();
      await page.locator(`#${id}`).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await page.locator('.preview').waitFor({ state: 'detached' });
      expect(await dayOf(id)).toBe(day);
    });

    it('shows where it would clash while it is dragged', async () => {
      const { page } = open;
      const { id, day } = await movable();
      const weekend = page.locator(`tr:has(#${id}) > td:nth-child(7)`);
      await page.locator(`#${id}`).hover();
      await page.mouse.down();
      const to = await weekend.boundingBox();
      const [x, y] = [(to?.x ?? 0) + 40, (to?.y ?? 0) + 30];
      await page.mouse.move(x, y - 20, { steps: 5 });
      await page.locator('.preview').waitFor();
      await page.mouse.move(x, y, { steps: 3 });
      await page.locator('.preview.severity-block_release, .preview.severity-block').waitFor();
      expect(await page.locator('.preview-verdict').textContent()).toContain('非工作日');
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.reload();
      await page.locator('.board-month .board-card').first().waitFor();
      expect(await dayOf(id)).toBe(day);
    });
  });
}

function keeping(): void {
  describe('a session that is opened', () => {
    it('is pinned, and then can neither be dragged nor moved', async () => {
      const { page } = open;
      const { id } = await movable();
      await page.locator(`#${id}`).click();
      await page.getByRole('button', { name: '固定', exact: true }).click();
      await page.locator(`#${id}[draggable="false"] .board-pin`).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '取消固定' }).click();
      await page.locator(`#${id}[draggable="true"]`).waitFor();
    });

    it('gives a pitch to another session by name', async () => {
      const { page } = open;
      const count = await page.locator('.lineup li').count();
      expect(count).toBeGreaterThan(1);
      await page
        .getByRole('button', { name: /^更多：/ })
        .first()
        .click();
      const mover = page.getByRole('region', { name: '所选场次' }).getByRole('combobox', { name: '移到其他场次' });
      await mover.click();
      await mover.press('ArrowDown');
      await mover.press('Enter');
      await page
        .locator('.lineup li')
        .nth(count - 1)
        .waitFor({ state: 'detached' });
      await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await page
        .locator('.lineup li')
        .nth(count - 1)
        .waitFor();
    });
  });
}

function ruling(): void {
  describe('the operator’s word', () => {
    it('pins a pitch to its session', async () => {
      const { page } = open;
      const isOpen = (await page.locator('.lineup-more').count()) > 0;
      if (!isOpen)
        await page
          .getByRole('button', { name: /^更多：/ })
          .first()
          .click();
      await page.getByRole('button', { name: '固定在本场' }).click();
      await page.locator('.lineup li .tag', { hasText: '固定' }).first().waitFor();
      await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
      await page.locator('.lineup-more').getByRole('button', { name: '取消固定' }).click();
      await page.locator('.lineup li .tag').first().waitFor({ state: 'detached' });
    });

    it('forbids a session its venue, sees the conflict with its name, and permits it again', async () => {
      const { page } = open;
      await page.locator('summary', { hasText: '禁止安排' }).click();
      await page.getByRole('button', { name: '不在此场地' }).click();
      await page.getByRole('heading', { name: '禁排' }).waitFor();
      await page
        .getByText(/^.*禁止安排：.+/)
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: /^解除/ }).first().click();
      await page.getByRole('heading', { name: '禁排' }).waitFor({ state: 'detached' });
    });
  });
}

function replanning(): void {
  describe('a session that falls through', () => {
    it('is cancelled, the rest re-planned, and the changes come with reasons', async () => {
      const { page } = open;
      const draft = page.url();
      await page.getByText('取消这一场…').click();
      await page.getByLabel('理由').first().fill('主办方退出');
      await page.getByRole('button', { name: '取消并重排' }).click();
      await page.waitForURL((url) => url.pathname !== new URL(draft).pathname);
      await page.locator('.board-card').first().waitFor({ timeout: 90_000 });
      await page.getByText('与原方案的差异').click();
      await page.locator('details td', { hasText: '已取消' }).first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('leaves a board that is read on a phone', async () => {
      const { page } = open;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.locator('.board-card').first().click();
      await page.getByRole('group', { name: '移动到' }).waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await violations(page)).toEqual([]);
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
  opening();
  moving();
  keeping();
  ruling();
  replanning();
} else {
  describe.skip('the planning board (PORTAL_URL is not set: nothing is served to walk)', () => {
    it('is walked', () => undefined);
  });
}
