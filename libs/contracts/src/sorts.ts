/** Orders of the catalogue; every one is completed by the id, so that pages never overlap. */
export const LISTING_SORTS = {
  RELEVANCE: { zh: '相关度', en: 'Relevance' },
  NEWEST: { zh: '最新发布', en: 'Newest' },
  CONFIRMED: { zh: '最近确认', en: 'Recently confirmed' },
  TRL: { zh: '成熟度从高到低', en: 'Highest TRL' },
  PRICE_LOW: { zh: '价格从低到高', en: 'Lowest price' },
  PRICE_HIGH: { zh: '价格从高到低', en: 'Highest price' },
  DEADLINE: { zh: '截止日期', en: 'Deadline' },
} as const;
export type ListingSort = keyof typeof LISTING_SORTS;
