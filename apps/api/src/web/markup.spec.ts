import { describe, expect, it } from '@jest/globals';
import { el, JsonBlock, toHtml, xmlDocument } from './markup.js';

describe('markup', () => {
  it('escapes text and attributes', () => {
    expect(toHtml([el('a', { href: '"><script>', title: null }, `</a>'&"`, 0, false)])).toBe(
      '<a href="&quot;&gt;&lt;script&gt;">&lt;/a&gt;&#39;&amp;&quot;0</a>',
    );
  });
  it('lets no JSON end its script', () => {
    const value = { title: '</script><script>alert(1)</script><!--\u2028' };
    const html = toHtml([el('script', { type: 'application/ld+json' }, new JsonBlock(value))]);
    expect(html).toBe(
      '<script type="application/ld+json">{"title":"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\u003c!--\\u2028"}</script>',
    );
    expect(JSON.parse(html.replace(/<[^>]*>/g, ''))).toEqual(value);
  });
  it('replaces what XML cannot hold', () => {
    expect(xmlDocument(el('t', {}, 'a\0b\u{D800}c\uFFFEd😀'))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<t>a\uFFFDb\uFFFDc\uFFFDd😀</t>',
    );
  });
  it('knows void elements', () => {
    expect(toHtml([el('meta', { charset: 'utf-8' }), el('p')])).toBe('<meta charset="utf-8"><p></p>');
  });
});
