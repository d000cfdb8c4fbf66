import type { LocaleCode } from '@luyan/contracts';

type Words = Readonly<Record<LocaleCode, string>>;

export const SITE: Words = { zh: '路演', en: 'Luyan' };

/** Words of the pages for crawlers and of feeds. */
export const WORDS = {
  home: { zh: '首页', en: 'Home' },
  homeTitle: { zh: '成果转化与路演对接平台', en: 'Roadshows and technology transfer, matched' },
  homeLead: {
    zh: '高校院所的成果、专利、产品与团队，企业的技术需求与开放场景，金融产品，以及全年的路演日历。',
    en: 'Achievements, patents, products and teams of universities and institutes, technology needs and open scenarios of enterprises, finance products, and the year’s roadshow calendar.',
  },
  catalogue: { zh: '目录', en: 'Catalogue' },
  calendar: { zh: '路演日历', en: 'Calendar' },
  lists: { zh: '清单', en: 'Lists' },
  chains: { zh: '产业链', en: 'Industry chains' },
  newest: { zh: '最新发布', en: 'Newest' },
  next: { zh: '近期路演', en: 'Next sessions' },
  none: { zh: '没有符合条件的条目', en: 'Nothing fits' },
  owner: { zh: '权属单位', en: 'Owner' },
  keywords: { zh: '关键词', en: 'Keywords' },
  region: { zh: '地区', en: 'Region' },
  trl: { zh: '技术成熟度', en: 'Technology readiness level' },
  cooperation: { zh: '合作方式', en: 'Cooperation' },
  price: { zh: '价格', en: 'Price' },
  numbers: { zh: '专利号', en: 'Patent numbers' },
  published: { zh: '发布日期', en: 'Published' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  time: { zh: '时间', en: 'Time' },
  venue: { zh: '地点', en: 'Venue' },
  online: { zh: '线上', en: 'Online' },
  host: { zh: '主办', en: 'Host' },
  pitches: { zh: '路演项目', en: 'Pitches' },
  items: { zh: '条目', en: 'Listings' },
  gone: { zh: '已下架', en: 'Withdrawn' },
  goneHint: { zh: '此内容曾经发布，现已撤下。', en: 'This was published once and has been withdrawn.' },
  missing: { zh: '没有找到', en: 'Not found' },
  missingHint: {
    zh: '没有这个页面，或者您没有查看的权限。',
    en: 'There is no such page, or you may not see it.',
  },
} as const satisfies Readonly<Record<string, Words>>;
