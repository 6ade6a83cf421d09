import type { DayKind, DeadlineAccount, TermDay } from '@/api/cases';

/** What a day's square in the calendar shows at a glance. */
export type Mark = 'start' | 'counted' | 'made-up' | 'off' | 'stopped';

export interface Square {
  day: TermDay;
  mark: Mark;
  ahead: boolean;
  today: boolean;
  promised: boolean;
  statutory: boolean;
}

/** Weeks begin on Monday; null where the month or the term leaves the square empty. */
export interface Month {
  month: string;
  weeks: (Square | null)[][];
}

/** Days in a row that are out of the ordinary for one reason. */
export interface Stretch {
  from: string;
  until: string;
  day: TermDay;
}

const DECREED: ReadonlySet<DayKind> = new Set<DayKind>([
  'STATUTORY_DAY_OFF',
  'MAKE_UP_WORKING_DAY',
  'OVERRIDE_OFF',
  'OVERRIDE_WORK',
]);

export function markOf(day: TermDay): Mark {
  switch (day.verdict) {
    case 'DAY_ZERO':
      return 'start';
    case 'STOPPED':
      return 'stopped';
    case 'NOT_WORKING':
      return 'off';
    case 'COUNTED':
      return DECREED.has(day.kind) ? 'made-up' : 'counted';
  }
}

/** Monday is 0. */
function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The whole term, past and ahead, as sheets of a calendar. `account` may have ended: then no day is today. */
export function monthsOf(account: DeadlineAccount, running: boolean): Month[] {
  const squares = [...account.days, ...account.ahead].map((day, index) => ({
    day,
    mark: markOf(day),
    ahead: index >= account.days.length,
    today: running && day.date === account.asOf,
    promised: day.date === account.promised.due?.date,
    statutory: day.date === account.statutory.due?.date,
  }));
  const months: Month[] = [];
  for (const square of squares) {
    const name = square.day.date.slice(0, 7);
    let month = months.at(-1);
    if (month?.month !== name) {
      month = { month: name, weeks: [] };
      months.push(month);
    }
    const place = weekday(square.day.date);
    let week = month.weeks.at(-1);
    if (!week || place === 0) {
      week = new Array<Square | null>(7).fill(null);
      month.weeks.push(week);
    }
    week[place] = square;
  }
  return months;
}

/** Holidays, make-up days, local decisions and suspensions, each named once with its days; weekends inside belong to it. */
export function stretchesOf(days: readonly TermDay[]): Stretch[] {
  const stretches: Stretch[] = [];
  const ends = new Map<string, { stretch: Stretch; index: number }>();
  for (const [index, day] of days.entries()) {
    if (day.verdict !== 'STOPPED' && !DECREED.has(day.kind)) continue;
    const known = ends.get(day.why);
    if (known && days.slice(known.index + 1, index).every((between) => between.kind === 'WEEKEND')) {
      known.stretch.until = day.date;
      known.index = index;
      continue;
    }
    const stretch = { from: day.date, until: day.date, day };
    stretches.push(stretch);
    ends.set(day.why, { stretch, index });
  }
  return stretches;
}

/** The years whose holidays are not announced yet. */
export function unknownYears(account: DeadlineAccount): string[] {
  const days = [...account.days, ...account.ahead].filter((day) => day.provisional);
  return [...new Set(days.map((day) => day.date.slice(0, 4)))];
}
