import { normalise } from '@luyan/matching';

/**
 * Words that mean the same (同义词、简称), one group a line; a search for one finds the others. Queries are expanded, documents
 * are not: an edit needs no rebuild. Source: names that institutions and the trade use of themselves.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['人工智能', 'AI', 'artificial intelligence'],
  ['机器学习', 'machine learning'],
  ['深度学习', 'deep learning'],
  ['大语言模型', '大模型', 'LLM', 'large language model'],
  ['计算机视觉', '机器视觉', 'computer vision', 'machine vision'],
  ['自然语言处理', 'NLP', 'natural language processing'],
  ['物联网', 'IoT', 'internet of things'],
  ['区块链', 'blockchain'],
  ['云计算', 'cloud computing'],
  ['发光二极管', 'LED'],
  ['有机发光二极管', 'OLED'],
  ['印制电路板', '印刷电路板', 'PCB'],
  ['集成电路', 'integrated circuit'],
  ['半导体', 'semiconductor'],
  ['绝缘栅双极型晶体管', 'IGBT'],
  ['碳化硅', 'SiC', 'silicon carbide'],
  ['氮化镓', 'GaN', 'gallium nitride'],
  ['无人机', '无人驾驶航空器', 'UAV', 'drone'],
  ['增材制造', '3D打印', '三维打印', 'additive manufacturing', '3D printing'],
  ['氢能', '氢能源', 'hydrogen energy'],
  ['储能', 'energy storage'],
  ['燃料电池', 'fuel cell'],
  ['锂电池', '锂离子电池', 'lithium battery', 'lithium-ion battery'],
  ['光伏', 'photovoltaic', 'PV'],
  ['二氧化碳', 'CO2', 'carbon dioxide'],
  ['碳捕集', 'CCUS', 'carbon capture'],
  ['新能源汽车', '新能源车', 'new energy vehicle'],
  ['电动汽车', '电动车', 'electric vehicle'],
  ['北斗', 'BeiDou', 'BDS'],
  ['合成孔径雷达', 'SAR', 'synthetic aperture radar'],
  ['核磁共振', '磁共振', 'MRI', 'magnetic resonance imaging'],
  ['聚合酶链反应', 'PCR'],
  ['可编程逻辑控制器', 'PLC'],
  ['制造执行系统', 'MES'],
  ['微机电系统', '微机电', 'MEMS'],
  ['数字孪生', 'digital twin'],
  ['机器人', 'robot', 'robotics'],
  ['光子', '光子学', 'photonics'],
  ['激光', 'laser'],
  ['传感器', 'sensor'],
  ['中药', '中药材', '中医药'],
];

/**
 * Abbreviations (简称) and what they stand for: one way only, for two characters in a row mean little (交大 stands in 成交大幅 too), so a
 * search for the full name does not look for them.
 */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  交大: ['交通大学'],
  西电: ['西安电子科技大学'],
  西工大: ['西北工业大学'],
  西农: ['西北农林科技大学'],
  西北农林: ['西北农林科技大学'],
  西建大: ['西安建筑科技大学'],
  西理工: ['西安理工大学'],
  陕师大: ['陕西师范大学'],
  陕科大: ['陕西科技大学'],
  中科院: ['中国科学院'],
  中科大: ['中国科学技术大学'],
  陕汽: ['陕西汽车'],
  农行: ['农业银行'],
  农发行: ['农业发展银行'],
  科转: ['科技成果转化'],
  产研院: ['产业技术研究院'],
};
const byWord = new Map<string, readonly string[]>();
for (const group of GROUPS) {
  const folded = group.map(normalise);
  for (const word of folded) byWord.set(word, folded);
}
for (const [short, full] of Object.entries(ABBREVIATIONS)) byWord.set(short, [short, ...full]);

/** What else to look for when `folded` is asked for. */
export const synonymsOf = (folded: string): readonly string[] =>
  byWord.get(folded)?.filter((word) => word !== folded) ?? [];

/** Chinese words that the segmenter may not know; longest first. */
export const LEXICON: readonly string[] = [...new Set([...byWord.keys(), ...Object.values(ABBREVIATIONS).flat()])]
  .filter((word) => /^[\p{Script=Han}]{2,}$/u.test(word))
  .sort((a, b) => b.length - a.length);
