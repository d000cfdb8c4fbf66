import { describe, expect, it } from '@jest/globals';
import { NOTIFICATIONS, renderNotification, thingsOf, type NotificationSpec } from './notifications.js';

const placeholders = (text: string) => [...new Set(text.match(/\w+(?=\})/g) ?? [])].sort();

describe('NOTIFICATIONS', () => {
  it.each(Object.entries<NotificationSpec>(NOTIFICATIONS))('%s says the same in both languages', (_, spec) => {
    expect(spec.zh).toMatch(/\p{Script=Han}/u);
    expect(spec.en).toMatch(/^[^\u3002\uFF0C\p{Script=Han}]+$/u);
    expect(placeholders(spec.zh)).toEqual(placeholders(spec.en));
    expect(Object.keys(spec.data)).toEqual(expect.arrayContaining(placeholders(spec.zh + spec.path)));
    expect(spec.path).toMatch(/^\//);
  });
});

describe('renderNotification', () => {
  const notice = { kind: 'LISTING_PUBLISHED', data: { listing: 'a b' } } as const;
  it('reads titles when it is shown', () => {
    expect(renderNotification(notice, 'en', (id) => (id === 'a b' ? 'Laser' : undefined))).toEqual({
      text: '“Laser” has passed review and is published.',
      path: '/listings/a%20b',
    });
  });
  it('says that a thing is hidden', () => {
    expect(renderNotification(notice, 'zh', () => undefined).text).toBe('“（已不可见）”已审核通过并发布。');
  });
  it('names its things', () => {
    expect(thingsOf(notice)).toEqual([{ thing: 'LISTING', id: 'a b' }]);
  });
});
