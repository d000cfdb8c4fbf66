/** Where the demo happens: Shaanxi's cities with a district or two, their weight in the story, and neighbours elsewhere. */
export interface Place {
  readonly city: string;
  readonly zh: string;
  readonly en: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly weight: number;
  /** Code, name and a street of each district. */
  readonly districts: readonly (readonly [string, string, string])[];
}

const place = (line: string): Place => {
  const [city = '', zh = '', en = '', latitude = '', longitude = '', weight = '', districts = ''] = line.split('|');
  return {
    city,
    zh,
    en,
    latitude: Number(latitude),
    longitude: Number(longitude),
    weight: Number(weight),
    districts: districts.split(';').map((text) => {
      const [code = '', name = '', street = ''] = text.split(',');
      return [code, name, street] as const;
    }),
  };
};

/** Coordinates are those of the city centres, degrees WGS 84. */
export const PLACES: readonly Place[] = [
  "610100|西安|Xi'an|34.34|108.94|46|610113,雁塔区,科技路;610116,长安区,西太路;610112,未央区,凤城八路;610103,碑林区,友谊西路;610114,阎良区,人民东路;610118,鄠邑区,草堂四路",
  '610400|咸阳|Xianyang|34.33|108.71|11|610402,秦都区,世纪大道;610404,渭城区,沣泾大道;610403,杨陵区,西农路;610481,兴平市,西城路',
  '610300|宝鸡|Baoji|34.36|107.24|9|610302,渭滨区,高新大道;610303,金台区,宝福路;610304,陈仓区,虢镇大街',
  '610500|渭南|Weinan|34.50|109.51|7|610502,临渭区,崇业路;610581,韩城市,黄河大街;610528,富平县,频阳大道',
  '610800|榆林|Yulin|38.29|109.73|9|610802,榆阳区,明珠大道;610881,神木市,滨河大道;610822,府谷县,河滨路',
  "610600|延安|Yan'an|36.59|109.49|4|610602,宝塔区,双拥大道;610629,洛川县,解放路",
  '610700|汉中|Hanzhong|33.07|107.02|5|610702,汉台区,兴汉路;610722,城固县,乐城大道',
  '610200|铜川|Tongchuan|34.90|108.95|3|610204,耀州区,正阳路',
  '610900|安康|Ankang|32.68|109.03|3|610902,汉滨区,花园大道',
  '611000|商洛|Shangluo|33.87|109.94|3|611002,商州区,商鞅大道',
].map(place);

/** Owners from elsewhere, at provincial level. */
export const ELSEWHERE = [
  ['310000', '上海', 'Shanghai'],
  ['510000', '四川', 'Sichuan'],
  ['440000', '广东', 'Guangdong'],
  ['320000', '江苏', 'Jiangsu'],
  ['620000', '甘肃', 'Gansu'],
] as const;
