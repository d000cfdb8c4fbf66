const END = /[。！？!?；;\n]+|\.(?=\s+[A-Z\u4e00-\u9fff]|\s*$)/;
/** `1、`, `(2)`, `三、`, `1.` at the head of a list item. */
const ENUMERATION = /^(?:[(（]?\d{1,2}[)）、.．](?!\d)|[(（]?[一二三四五六七八九十]{1,2}[)）、])\s*/;
/** A heading such as `需求内容：` says nothing by itself. */
const HEADING = /^[^,，]{1,14}[:：]$/;

/** The sentences and list items of a text (句子), trimmed, headings and list numbers left out. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(END)
    .map((part) => part.trim().replace(ENUMERATION, '').trim())
    .filter((part) => part.length > 1 && !HEADING.test(part));
}
