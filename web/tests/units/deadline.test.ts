// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { CountedTerm, DayKind, DeadlineAccount, TermDay } from '@/api/cases';
import { markOf, monthsOf, stretchesOf, unknownYears } from '@/casefile/deadline/days';
import TermCalendar from '@/casefile/deadline/TermCalendar.vue';
import { i18n } from '@/i18n';

function day(date: string, verdict: TermDay['verdict'], kind: DayKind, why: string, number?: number): TermDay {
  return { date, verdict, kind, why, number, provisional: date >= '2027' };
}
const term = (date: string): CountedTerm =>
  ({ limitDays: 3, extended: 0, used: 1, remaining: 2, due: { date, provisional: false }, overdue: false, basis: '' });

const account: DeadlineAccount = {
  asOf: '2026-04-30',
  promised: term('2026-05-07'),
  statutory: term('2026-05-07'),
  suspensions: [],
  days: [
    day('2026-04-29', 'DAY_ZERO', 'WEEKDAY', '起算日，不计入'),
    day('2026-04-30', 'COUNTED', 'WEEKDAY', '工作日', 1),
  ],
  ahead: [
    ...['01', '02', '03', '04', '05'].map((no) => day(`2026-05-${no}`, 'NOT_WORKING', 'STATUTORY_DAY_OFF', '劳动节放假')),
    day('2026-05-06', 'COUNTED', 'WEEKDAY', '工作日', 2),
    day('2026-05-07', 'COUNTED', 'WEEKDAY', '工作日', 3),
  ],
  calendarVersion: 'v',
  changes: [],
};

describe('the sheets of a term', () => {
  it('begin their weeks on Monday and break at the month', () => {
    const months = monthsOf(account, true);
    expect(months.map((sheet) => sheet.month)).toEqual(['2026-04', '2026-05']);
    // 29 April 2026 is a Wednesday, 1 May a Friday, 4 May the next Monday.
    expect(months[0]?.weeks[0]?.map((square) => square?.day.date.slice(8) ?? '')).toEqual(['', '', '29', '30', '', '', '']);
    expect(months[1]?.weeks[0]?.map((square) => square?.day.date.slice(8) ?? '')).toEqual(['', '', '', '', '01', '02', '03']);
    expect(months[1]?.weeks[1]?.[0]?.day.date).toBe('2026-05-04');
  });

  it('know today, what lies ahead and the last days', () => {
    const squares = monthsOf(account, true).flatMap((sheet) => sheet.weeks.flat()).filter((square) => square !== null);
    expect(squares.filter((square) => square.today).map((square) => square.day.date)).toEqual(['2026-04-30']);
    expect(squares.filter((square) => square.ahead)).toHaveLength(7);
    expect(squares.filter((square) => square.promised && square.statutory).map((square) => square.day.date)).toEqual(['2026-05-07']);
    expect(monthsOf(account, false).flatMap((sheet) => sheet.weeks.flat()).some((square) => square?.today)).toBe(false);
  });

  it('are empty before acceptance', () => {
    expect(monthsOf({ ...account, days: [], ahead: [] }, false)).toEqual([]);
  });

  it('mark a make-up day apart from an ordinary one', () => {
    expect(markOf(day('2026-05-09', 'COUNTED', 'MAKE_UP_WORKING_DAY', '劳动节调休上班', 4))).toBe('made-up');
    expect(markOf(day('2026-05-08', 'COUNTED', 'WEEKDAY', '工作日', 4))).toBe('counted');
  });

  it('say each day in words for screen readers', () => {
    const page = mount(TermCalendar, { props: { account, running: true }, global: { plugins: [i18n] } });
    const words = (date: string) => page.find(`[data-day="${date}"] .hidden`).text();
    expect(words('2026-04-30')).toBe('2026年4月30日、今天、工作日、计入，第 1 天');
    expect(words('2026-05-01')).toBe('2026年5月1日、劳动节放假、不计入');
    expect(words('2026-05-07')).toContain('承诺办结日、法定办结日');
    expect(page.findAll('caption').map((caption) => caption.text())).toEqual(['2026年4月', '2026年5月']);
    expect(page.findAll('th .hidden').slice(0, 7).map((head) => head.text())[0]).toBe('星期一');
  });
});

describe('what is out of the ordinary', () => {
  it('is named once with its days, over weekends', () => {
    const stopped = '检验，暂停计时（津滨停〔2026〕3号）';
    const stretches = stretchesOf([
      day('2026-03-05', 'COUNTED', 'WEEKDAY', '工作日', 1),
      day('2026-03-06', 'STOPPED', 'WEEKDAY', stopped),
      day('2026-03-07', 'NOT_WORKING', 'WEEKEND', '周末'),
      day('2026-03-08', 'NOT_WORKING', 'WEEKEND', '周末'),
      day('2026-03-09', 'STOPPED', 'WEEKDAY', stopped),
      day('2026-03-10', 'COUNTED', 'OVERRIDE_WORK', '市政府调休上班（津政办发〔2026〕3号）', 2),
    ]);
    expect(stretches.map(({ from, until, day: { why } }) => [from, until, why])).toEqual([
      ['2026-03-06', '2026-03-09', stopped],
      ['2026-03-10', '2026-03-10', '市政府调休上班（津政办发〔2026〕3号）'],
    ]);
  });

  it('is not joined over working days: two make-up days of one holiday stay two', () => {
    const stretches = stretchesOf([
      day('2026-02-14', 'COUNTED', 'MAKE_UP_WORKING_DAY', '春节调休上班', 1),
      day('2026-02-16', 'COUNTED', 'WEEKDAY', '工作日', 2),
      day('2026-02-28', 'COUNTED', 'MAKE_UP_WORKING_DAY', '春节调休上班', 3),
    ]);
    expect(stretches.map((stretch) => stretch.from)).toEqual(['2026-02-14', '2026-02-28']);
  });

  it('names the years whose holidays are unknown', () => {
    expect(unknownYears(account)).toEqual([]);
    expect(unknownYears({ ...account, ahead: [day('2027-01-01', 'COUNTED', 'WEEKDAY', '工作日', 4)] })).toEqual(['2027']);
  });
});
