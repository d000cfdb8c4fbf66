import type { Rng } from '@luyan/kernel';
import { chance } from './kit.js';

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
export function makePersonName(rng: Rng): { zh: string; en: string } {
  const [family, familyEn] = pairAt(SURNAMES, rng);
  const [first, firstEn] = pairAt(GIVEN, rng);
  const [second, secondEn] = chance(rng, 0.72) ? pairAt(GIVEN, rng) : ['', ''];
  return { zh: family + first + second, en: `${familyEn} ${capital(firstEn + secondEn)}` };
}

const BRAND_FIRST =
  '秦 渭 骊 灞 沣 周 雍 镐 崤 终 曲 华 汉 丹 洛 延 榆 塬 陇 岐 衡 瀚 启 凌 拓 恒 晟 睿 钧 矽 辰 穹 朔 昱'.split(' ');
const BRAND_SECOND =
  '川 原 岭 源 阳 晟 创 擎 科 微 芯 瑞 腾 驰 和 泰 元 达 鼎 航 曜 拓 盛 弘 锐 策 光 云 禾 沃 诺 硕 辉 桥'.split(' ');
const BRAND_THIRD = '智 能 新 联 正 博 远 立 合 力 通 信'.split(' ');

/** A made-up trade name of two or three characters. */
export const makeBrand = (rng: Rng): string =>
  rng.pick(BRAND_FIRST) + rng.pick(BRAND_SECOND) + (chance(rng, 0.3) ? rng.pick(BRAND_THIRD) : '');
