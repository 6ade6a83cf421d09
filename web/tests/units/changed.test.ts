import { describe, expect, it } from 'vitest';
import { stretches, type Stretch } from '@/administration/guides/changed';

const marked = (side: Stretch[]) => side.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('what is highlighted of a change', () => {
  it('is each place of a replacement', () => {
    const shown = stretches('51号楼，51号停车场', '59号楼，59号停车场', { find: '51号', text: '59号' });
    expect(marked(shown.before)).toBe('[51号]楼，[51号]停车场');
    expect(marked(shown.after)).toBe('[59号]楼，[59号]停车场');
  });

  it('is what lies between the common beginning and end of another wording', () => {
    const shown = stretches('一楼三号窗口', '一楼大厅五号窗口');
    expect(marked(shown.before)).toBe('一楼[三]号窗口');
    expect(marked(shown.after)).toBe('一楼[大厅五]号窗口');
  });

  it('is all of it where nothing stood, and nothing where nothing changes', () => {
    expect(marked(stretches('', '无').after)).toBe('[无]');
    expect(stretches('', '无').before).toEqual([]);
    expect(marked(stretches('aa', 'a').before)).toBe('a[a]');
    expect(marked(stretches('同', '同').after)).toBe('同');
  });
});
