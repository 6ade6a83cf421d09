import { get, post, remove, segment } from './client';
import type { Page } from './page';

/** A day on which the city departs from the statutory calendar. */
export interface CalendarDay {
  date: string;
  name: string;
  off: boolean;
  paper: string;
}

export const calendarDays = () => get<Page<CalendarDay>>('/api/calendar/days');
export const overrideDay = (day: CalendarDay) => post<CalendarDay>('/api/calendar/days', day);
export const restoreDay = (date: string) => remove(`/api/calendar/days/${segment(date)}`);
