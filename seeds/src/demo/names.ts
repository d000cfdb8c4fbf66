import type { Rng } from '@luyan/kernel';
import { chance } from './kit.js';

export interface Name {
  readonly zh: string;
  readonly en: string;
}

const SURNAMES = (
  '王 Wang 李 Li 张 Zhang 刘 Liu 陈 Chen 杨 Yang 赵 Zhao 黄 Huang 周 Zhou 吴 Wu 徐 Xu 孙 Sun 马 Ma 朱 Zhu 胡 Hu 郭 Guo 何 He ' +
  '高 Gao 林 Lin 罗 Luo 郑 Zheng 梁 Liang 谢 Xie 宋 Song 唐 Tang 许 Xu 韩 Han 冯 Feng 邓 Deng 曹 Cao 彭 Peng 曾 Zeng 田 Tian ' +
  '董 Dong 袁 Yuan 潘 Pan 蒋 Jiang 蔡 Cai 余 Yu 杜 Du 叶 Ye 程 Cheng 魏 Wei 苏 Su 吕 Lü 丁 Ding 任 Ren 卢 Lu 姚 Yao 雷 Lei 党 Dang'
).split(' ');
const GIVEN = (
  '建 jian 国 guo 文 wen 明 ming 晓 xiao 海 hai 志 zhi 强 qiang 伟 wei 磊 lei 洋 yang 勇 yong 军 jun 杰 jie 涛 tao 斌 bin 波 bo 鹏 peng ' +
  '辉 hui 宁 ning 静 jing 敏 min 丽 li 娜 na 婷 ting 雪 xue 雅 ya 琳 lin 欣 xin 怡 yi 佳 jia 思 si 雨 yu 晨 chen 宇 yu 轩 xuan 浩 hao 博 bo ' +
  '航 hang 昊 hao 睿 rui 俊 jun 凯 kai 哲 zhe 诚 cheng 毅 yi 峰 feng 岩 yan 林 lin 秦 qin 渭 wei 川 chuan 原 yuan 平 ping 安 an 康 kang 瑞 rui 卓 zhuo 然 ran'
).split(' ');

const pairAt = (list: readonly string[], rng: Rng): [string, string] => {
  const at = 2 * rng.int(list.length / 2);
  return [list[at] ?? '', list[at + 1] ?? ''];
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A made-up person's name, Chinese and in pinyin. */
export function makePersonName(rng: Rng): Name {
  const [family, familyEn] = pairAt(SURNAMES, rng);
  const [first, firstEn] = pairAt(GIVEN, rng);
  const [second, secondEn] = chance(rng, 0.72) ? pairAt(GIVEN, rng) : ['', ''];
  return { zh: family + first + second, en: `${familyEn} ${capital(firstEn + secondEn)}` };
}

const BRAND_FIRST = (
  '秦 qin 渭 wei 骊 li 灞 ba 沣 feng 周 zhou 雍 yong 镐 hao 崤 xiao 终 zhong 曲 qu 华 hua 汉 han 丹 dan 洛 luo 延 yan 榆 yu ' +
  '塬 yuan 陇 long 岐 qi 衡 heng 瀚 han 启 qi 凌 ling 拓 tuo 恒 heng 晟 sheng 睿 rui 钧 jun 矽 xi 辰 chen 穹 qiong 朔 shuo 昱 yu'
).split(' ');
const BRAND_SECOND = (
  '川 chuan 原 yuan 岭 ling 源 yuan 阳 yang 晟 sheng 创 chuang 擎 qing 科 ke 微 wei 芯 xin 瑞 rui 腾 teng 驰 chi 和 he 泰 tai 元 yuan ' +
  '达 da 鼎 ding 航 hang 曜 yao 拓 tuo 盛 sheng 弘 hong 锐 rui 策 ce 光 guang 云 yun 禾 he 沃 wo 诺 nuo 硕 shuo 辉 hui 桥 qiao'
).split(' ');
const BRAND_THIRD = '智 zhi 能 neng 新 xin 联 lian 正 zheng 博 bo 远 yuan 立 li 合 he 力 li 通 tong 信 xin'.split(' ');

/** A made-up trade name of two or three characters, Chinese and in pinyin. */
export function makeBrand(rng: Rng): Name {
  const [first, firstEn] = pairAt(BRAND_FIRST, rng);
  const [second, secondEn] = pairAt(BRAND_SECOND, rng);
  const [third, thirdEn] = chance(rng, 0.3) ? pairAt(BRAND_THIRD, rng) : ['', ''];
  return { zh: first + second + third, en: capital(firstEn + secondEn + thirdEn) };
}
