// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DueDay } from '@/api/cases';
import DueDate from '@/frame/DueDate.vue';
import { i18n } from '@/i18n';

const due = (workingDaysLeft: number | null, overdue = false): DueDay =>
  ({ date: '2026-03-16', provisional: false, workingDaysLeft, overdue });
const shown = (day: DueDay | null, suspended = false) =>
  mount(DueDate, { props: { due: day, suspended }, global: { plugins: [i18n] } }).text();

describe('a last day', () => {
  // Whatever the browser believes: the platform's business clock may be moved, and a window's computer be wrong.
  beforeEach(() => vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('is as far off as the service says, in working days', () => {
    expect(shown(due(5))).toBe('2026年3月16日剩余 5 个工作日');
    expect(shown(due(0))).toContain('今日到期');
    expect(shown(due(-3, true))).toContain('已超期 3 个工作日');
  });

  it('has passed on the weekend after it, though no working day went by', () => {
    expect(shown(due(0, true))).toContain('已过期限');
  });

  it('of a suspended case is no date, for it moves on every day', () => {
    expect(shown(due(5), true)).toBe('计时暂停中恢复后剩余 5 个工作日');
    expect(shown(due(null), true)).toBe('计时暂停中');
  });

  it('towards which no clock runs is a date alone', () => {
    expect(shown(due(null))).toBe('2026年3月16日');
    expect(shown(null)).toBe('尚未起算');
  });
});
