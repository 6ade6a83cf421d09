import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, urgency } from '@/frame/dates';
import { covers } from '@/frame/regions';
import { evidenceLines, withAspectTitles } from '@/supervision/evidence';

describe('dates', () => {
  it('are those of the platform, not of the reader', () => {
    expect(formatDay('2026-03-05', 'zh-CN')).toBe('2026年3月5日');
    expect(formatDay('2026-03-05T16:30:00Z', 'zh-CN')).toBe('2026年3月6日');
    expect(formatInstant('2026-03-05T16:30:00Z', 'zh-CN')).toBe('2026/03/06 00:30');
  });

  it('are left as they came when they are none', () => {
    expect(formatDay('soon', 'zh-CN')).toBe('soon');
    expect(formatDay(null, 'zh-CN')).toBe('');
    expect(formatInstant('', 'zh-CN')).toBe('');
  });

  it.each([
    [-1, true, 'late'],
    [0, true, 'late'],
    [0, false, 'today'],
    [3, false, 'soon'],
    [4, false, 'calm'],
    [null, false, null],
  ])('with %s working days left, overdue %s: %s', (workingDaysLeft, overdue, expected) => {
    expect(urgency({ workingDaysLeft, overdue })).toBe(expected);
  });
});

describe('regions', () => {
  it('contain what begins with their prefix', () => {
    expect(covers('120000', '120116013')).toBe(true);
    expect(covers('120116', '120116013')).toBe(true);
    expect(covers('120116', '120101')).toBe(false);
    expect(covers('120116013', '120116')).toBe(false);
  });
});

describe('evidence', () => {
  it('is worded line by line', () => {
    const words: Record<string, string> = { on: '认定日期', events: '事件', sequence: '序号' };
    expect(evidenceLines({ on: '2026-03-12', events: [{ sequence: 2 }], limit: null }, 'zh-CN', (key) => words[key] ?? key))
      .toEqual([
        { key: '认定日期', value: '2026年3月12日' },
        { key: '事件', value: '序号 2' },
        { key: 'limit', value: '—' },
      ]);
  });

  it('names the aspects of a guide by their titles', () => {
    const titles: Record<string, string> = { quota: '数量限制', legalBasis: '设定依据' };
    const evidence = {
      missing: ['quota', 'template:quota', 'gone'],
      ended: [{ aspect: 'legalBasis', citation: '《某条例》' }],
      aspects: [],
      limit: 5,
    };
    expect(withAspectTitles(evidence, (key) => titles[key] ?? key)).toEqual({
      missing: ['数量限制', '数量限制', 'gone'],
      ended: [{ aspect: '设定依据', citation: '《某条例》' }],
      limit: 5,
    });
  });
});
