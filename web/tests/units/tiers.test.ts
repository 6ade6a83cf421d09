import { describe, expect, it } from 'vitest';
import zh from '@/i18n/zh-CN';
import { fieldName, valueText } from '@/administration/tiers/fields';
import { readOrgans } from '@/administration/tiers/organs';
import { phasesOf } from '@/administration/tiers/statement';

const text = (key: string) => key.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], zh);
const t = (key: string) => String(text(key) ?? key);
const te = (key: string) => typeof text(key) === 'string';

describe('a pasted list of organs', () => {
  it('is read with commas of both kinds, tabs and empty lines', () => {
    const pasted = '120116013,11120116MB0T30011R,新村街道办事处\n\n120116，11120116MB0A00026R，审批局\r\n120101009\t11120116MB0A00026R\t劝业场街道';
    expect(readOrgans(pasted).organs.map((organ) => organ.region)).toEqual(['120116013', '120116', '120101009']);
  });

  it('gives lines back that it cannot read', () => {
    expect(readOrgans('新村街道\n120116013,123,名称').unread).toEqual(['新村街道', '120116013,123,名称']);
  });
});

describe('the days of a handover', () => {
  it('follow each other without gap, over the end of a year', () => {
    expect(phasesOf({ effectiveFrom: '2026-12-01', transitionUntil: '2026-12-31' })).toEqual([
      { from: null, until: '2026-11-30', accepts: 'GIVER' },
      { from: '2026-12-01', until: '2026-12-31', accepts: 'BOTH' },
      { from: '2027-01-01', until: null, accepts: 'RECEIVER' },
    ]);
    expect(phasesOf({ effectiveFrom: '2026-03-01', transitionUntil: null })[0]?.until).toBe('2026-02-28');
  });
});

describe('a differing field', () => {
  it('is named as a reader names it', () => {
    expect(fieldName('elements.materials[id-card].copies', t, te)).toBe('申请材料 id-card · 份数');
    expect(fieldName('elements.legalBases[《食品安全法》第三十五条]', t, te)).toBe('设定依据 《食品安全法》第三十五条');
  });

  it('shows parts in words', () => {
    expect(valueText({ key: 'p', name: '收入证明', form: 'ORIGINAL', copies: 1, required: true, basis: [], note: null }, t, te))
      .toBe('收入证明：形式 原件，份数 1，必交 是');
    expect(valueText([{ document: '行政许可法', article: '第四十二条' }], t, te)).toBe('《行政许可法》第四十二条');
    expect(valueText(null, t, te)).toBe('无');
  });
});
