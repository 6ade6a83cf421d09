import { describe, expect, it } from 'vitest';
import { amiss, foreign, proposed } from '@/administration/catalogue/columns';
import type { Preview } from '@/api/lists';

const preview = {
  columns: [
    { position: 0, header: '名称', column: 'item_name', by: 'NAME' },
    { position: 1, header: '备注', column: null, by: 'NONE' },
  ],
  known: [
    { key: 'item_name', title: '事项名称', mandatory: true },
    { key: 'item_code', title: '事项编码', mandatory: true },
    { key: 'fee', title: '收费', mandatory: false },
  ],
} as unknown as Preview;

describe('columns of a list', () => {
  it('mean what they are taken for, or nothing', () => {
    expect(proposed(preview)).toEqual({ 名称: 'item_name', 备注: '' });
  });

  it('are told when one is missing or stands twice', () => {
    expect(amiss(preview, proposed(preview))).toEqual({ missing: ['事项编码'], twice: [] });
    expect(amiss(preview, { 名称: 'item_code', 备注: 'item_code' })).toEqual({ missing: ['事项名称'], twice: ['事项编码'] });
  });
});

describe('region codes of a list', () => {
  const listed = (rows: string[][]) => ({ columns: [{ position: 0, header: 'region_code', column: 'region_code', by: 'NAME' }], rows, known: [], missing: [] }) as unknown as Preview;
  const mapping = { region_code: 'region_code' };

  it('that lie outside the chosen region are named once', () => {
    expect(foreign(listed([['511602000000'], ['511602000000'], ['120116']]), mapping, '120000')).toEqual(['511602000000']);
  });

  it('are not looked at when the column is not used or no region is chosen', () => {
    expect(foreign(listed([['511602']]), { region_code: '' }, '120000')).toEqual([]);
    expect(foreign(listed([['511602']]), mapping, '')).toEqual([]);
  });
});
