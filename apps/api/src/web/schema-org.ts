/** The properties that schema.org gives the types used here, inherited ones too, and those without which a type says nothing. */
const THING = ['@context', '@type', '@id', 'name', 'description', 'url', 'identifier'];
const WORK = [
  ...THING,
  'creator',
  'keywords',
  'datePublished',
  'dateModified',
  'inLanguage',
  'offers',
  'version',
  'isAccessibleForFree',
  'mainEntity',
];
const TYPES: Readonly<Record<string, { readonly allowed: readonly string[]; readonly needs: readonly string[] }>> = {
  WebSite: { allowed: [...WORK, 'potentialAction'], needs: ['name', 'url'] },
  SearchAction: { allowed: [...THING, 'target', 'query-input'], needs: ['target', 'query-input'] },
  EntryPoint: { allowed: [...THING, 'urlTemplate'], needs: ['urlTemplate'] },
  BreadcrumbList: { allowed: [...THING, 'itemListElement'], needs: ['itemListElement'] },
  ItemList: { allowed: [...THING, 'itemListElement', 'numberOfItems'], needs: ['numberOfItems'] },
  ListItem: { allowed: [...THING, 'position', 'item'], needs: ['position', 'name'] },
  CollectionPage: { allowed: WORK, needs: ['name', 'url', 'mainEntity'] },
  CreativeWork: { allowed: WORK, needs: ['name', 'url'] },
  Dataset: { allowed: [...WORK, 'distribution'], needs: ['name', 'description', 'url'] },
  DataDownload: { allowed: [...WORK, 'encodingFormat', 'contentUrl'], needs: ['contentUrl'] },
  Product: { allowed: [...THING, 'manufacturer', 'keywords', 'offers'], needs: ['name', 'url'] },
  FinancialProduct: { allowed: [...THING, 'provider'], needs: ['name', 'url'] },
  Organization: { allowed: [...THING, 'parentOrganization', 'keywords'], needs: ['name'] },
  Demand: { allowed: [...THING, 'seller', 'availabilityStarts', 'validThrough'], needs: ['name', 'url'] },
  Offer: { allowed: [...THING, 'price', 'priceCurrency'], needs: ['price', 'priceCurrency'] },
  AggregateOffer: { allowed: [...THING, 'lowPrice', 'highPrice', 'priceCurrency'], needs: ['priceCurrency'] },
  Event: {
    allowed: [
      ...THING,
      'startDate',
      'endDate',
      'previousStartDate',
      'eventStatus',
      'eventAttendanceMode',
      'location',
      'organizer',
      'maximumAttendeeCapacity',
      'workFeatured',
    ],
    needs: ['name', 'startDate', 'location'],
  },
  Place: { allowed: [...THING, 'address', 'geo'], needs: ['name', 'address'] },
  VirtualLocation: { allowed: THING, needs: ['url'] },
  PostalAddress: { allowed: [...THING, 'streetAddress', 'addressCountry'], needs: ['streetAddress'] },
  GeoCoordinates: { allowed: [...THING, 'latitude', 'longitude'], needs: ['latitude', 'longitude'] },
};

/** Where a JSON-LD value says something that schema.org does not know: nothing when it is valid. */
export function schemaFaults(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => schemaFaults(item, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return value === null || value === '' ? [`${path} is empty`] : [];
  const data = value as Readonly<Record<string, unknown>>;
  const type = String(data['@type']);
  const rule = TYPES[type];
  if (!rule) return [`${path} is of unknown type ${type}`];
  return [
    ...rule.needs.filter((name) => !(name in data)).map((name) => `${path} ${type} lacks ${name}`),
    ...Object.keys(data)
      .filter((name) => !rule.allowed.includes(name))
      .map((name) => `${path} ${type} has no ${name}`),
    ...Object.entries(data).flatMap(([name, part]) => schemaFaults(part, `${path}.${name}`)),
  ];
}
