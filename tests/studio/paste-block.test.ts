import { describe, expect, it } from 'vitest';
import { menuBlock, rulesBlock } from '../../demo/studio/live/paste-block';

const HOSTILE = JSON.stringify({ name: '</script><script>alert(1)</script><!--' });

/** The JSON in a block, as a browser reads it: up to the first end of a script. */
const jsonIn = (block: string, id: string): unknown => JSON.parse(new RegExp(`id="${id}">(.*?)</script>`, 's').exec(block)?.[1] ?? '');

describe('a block to paste', () => {
  it('carries the menu whole, whatever its texts say', () => {
    const block = menuBlock(HOSTILE);
    expect(jsonIn(block, 'our-menu')).toEqual(JSON.parse(HOSTILE));
    expect(block).toContain('<massage-finder menu="#our-menu">');
  });

  it('carries rules and menu for the generic script, and a link for visitors whom it does not reach', () => {
    const block = rulesBlock(HOSTILE, '{"format":1}', 'https://book.example/?a="b"&c');
    expect(jsonIn(block, 'our-rules')).toEqual(JSON.parse(HOSTILE));
    expect(jsonIn(block, 'our-menu')).toEqual({ format: 1 });
    expect(block).toContain('<a href="https://book.example/?a=&#34;b&#34;&#38;c">');
    expect(block).toContain('massage-finder-generic.js');
  });
});
