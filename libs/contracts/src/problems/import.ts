import { messages } from './message.js';

/** What an import reports of a file, a mapping or a cell. */
export const IMPORT_PROBLEMS = messages({
  CELL_FORMULA: {
    zh: '“{label}”的单元格是公式：{value}。',
    en: '{label}: the cell is a formula: {value}.',
    remedyZh: '请在表格中粘贴为数值后重新导入。',
    remedyEn: 'Paste it as a value and import again.',
  },
  CELL_NUMBER: {
    zh: '“{label}”的“{value}”不是数字。',
    en: '{label}: “{value}” is no number.',
    remedyZh: '请只填数字。',
    remedyEn: 'Give digits alone.',
  },
  CELL_MONEY: {
    zh: '“{label}”的“{value}”不是金额。',
    en: '{label}: “{value}” is no amount.',
    remedyZh: '请填元，如 12000；或写明单位，如 1.2万元。',
    remedyEn: 'Give yuan, such as 12000, or name the unit, such as 1.2万元.',
  },
  CELL_DATE: {
    zh: '“{label}”的“{value}”不是日期。',
    en: '{label}: “{value}” is no date.',
    remedyZh: '请按 2026-03-01、2026/3/1 或 2026年3月1日 填写。',
    remedyEn: 'Write it as 2026-03-01 or 2026/3/1.',
  },
  CELL_BOOLEAN: {
    zh: '“{label}”的“{value}”不是“是/否”。',
    en: '{label}: “{value}” is neither yes nor no.',
    remedyZh: '请填 是 或 否。',
    remedyEn: 'Write yes or no.',
  },
  CELL_NOT_ROWS: {
    zh: '“{label}”的单元格不能读成表格行。',
    en: '{label}: the cell cannot be read as rows.',
    remedyZh: '请用“列1:列2:列3”并以分号隔行，或用 JSON 数组。',
    remedyEn: 'Write “column 1:column 2:column 3” with semicolons between rows, or a JSON array.',
  },
  MAPPING_SYNTAX: {
    zh: '列映射“{value}”写法不对。',
    en: 'The column mapping “{value}” is malformed.',
    remedyZh: '请写成 字段=列名，用逗号分隔，如 title=成果名称,body=摘要。',
    remedyEn: 'Write field=column, separated by commas, such as title=成果名称,body=摘要.',
  },
  MAPPING_TARGET_UNKNOWN: {
    zh: '{kind} 没有字段“{target}”。',
    en: '{kind} has no field {target}.',
    remedyZh: '可用字段：{allowed}。',
    remedyEn: 'Fields: {allowed}.',
  },
  MAPPING_TARGET_TWICE: {
    zh: '字段“{target}”被映射了两次。',
    en: 'The field {target} is mapped twice.',
    remedyZh: '请保留一次。',
    remedyEn: 'Keep one of them.',
  },
  MAPPING_SOURCE_MISSING: {
    zh: '文件没有列“{source}”。',
    en: 'The file has no column {source}.',
    remedyZh: '文件中的列：{columns}。',
    remedyEn: 'Its columns are: {columns}.',
  },
  FILE_NOT_FOUND: {
    zh: '找不到文件 {file}。',
    en: 'There is no file {file}.',
    remedyZh: '请核对路径。',
    remedyEn: 'Check the path.',
  },
  FILE_FORMAT: {
    zh: '无法识别 {file} 的格式。',
    en: 'The format of {file} is not known.',
    remedyZh: '请用 .csv、.xlsx、.jsonl 或其 .gz。',
    remedyEn: 'Use .csv, .xlsx, .jsonl or one of them as .gz.',
  },
  FILE_TRUNCATED: {
    zh: '{file} 不完整或已损坏。',
    en: '{file} is truncated or damaged.',
    remedyZh: '请重新下载或另存后再导入。',
    remedyEn: 'Download or save it again.',
  },
  FILE_ENCODING: {
    zh: '{file} 第 {line} 行不是 {encoding} 编码。',
    en: '{file}, line {line} is not {encoding}.',
    remedyZh: '请另存为 UTF-8；GB18030 也可以。',
    remedyEn: 'Save it as UTF-8; GB18030 is read too.',
  },
  FILE_TOO_LARGE: {
    zh: '{file}：文件超过 {gigabytes} GB。',
    en: '{file}: the file is over {gigabytes} GB.',
    remedyZh: '请拆成几个文件分别上传，或请平台运营用命令行导入。',
    remedyEn: 'Split it and upload the parts, or ask the operator to import it from the command line.',
  },
  FILE_EMPTY: {
    zh: '{file} 没有数据行。',
    en: '{file} has no rows.',
    remedyZh: '请核对文件内容或工作表。',
    remedyEn: 'Check the file or its sheet.',
  },
  HEADER_TWICE: {
    zh: '{file} 的列名“{column}”重复。',
    en: '{file} has the column {column} twice.',
    remedyZh: '请改名其中一列。',
    remedyEn: 'Rename one of them.',
  },
  LINE_TOO_LONG: {
    zh: '{file} 第 {line} 行超过 {max} 字节。',
    en: '{file}, line {line} is longer than {max} bytes.',
    remedyZh: '请检查引号是否成对，或拆分该行。',
    remedyEn: 'Look for an unclosed quote, or split the line.',
  },
  LINE_NOT_JSON: {
    zh: '{file} 第 {line} 行不是 JSON 对象。',
    en: '{file}, line {line} is no JSON object.',
    remedyZh: '请每行写一个 JSON 对象。',
    remedyEn: 'Write one JSON object a line.',
  },
  ROW_WIDTH: {
    zh: '{file} 第 {line} 行有 {found} 列，应为 {expected} 列。',
    en: '{file}, line {line} has {found} columns instead of {expected}.',
    remedyZh: '请检查分隔符和引号。',
    remedyEn: 'Check separators and quotes.',
  },
  KIND_UNKNOWN: {
    zh: '没有类型“{kind}”。',
    en: 'There is no kind {kind}.',
    remedyZh: '可用：{allowed}。',
    remedyEn: 'Choose one of: {allowed}.',
  },
  ROW_DUPLICATE: {
    zh: '与第 {line} 行重复。',
    en: 'It repeats line {line}.',
    remedyZh: '已保留先出现的一行。',
    remedyEn: 'The earlier line was kept.',
  },
});
