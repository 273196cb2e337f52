// Working days of a zone (Monday to Friday, not a legal holiday) and the moves time limits make to reach one.
import type { Holiday, Zone } from '../../contract/law.ts';
import { type DayNumber, isoDate, weekday } from './calendarDays.ts';
import { holidayName } from './holidays.ts';

/** A day brought to a working day, and the holidays passed over on the way. */
export interface MovedDay {
  day: DayNumber;
  holidays: Holiday[];
}

/** Whether offices of the zone are open: Monday to Friday, not a holiday. */
export function isWorkingDay(zone: Zone, day: DayNumber): boolean {
  return weekday(day) < 5 && holidayName(zone, day) === undefined;
}

/** The day itself if it is worked, otherwise the next one that is. */
export function nextWorkingDay(zone: Zone, day: DayNumber): MovedDay {
  return move(zone, day, 1);
}

/** The day itself if it is worked, otherwise the last one before it that is. */
export function previousWorkingDay(zone: Zone, day: DayNumber): MovedDay {
  return move(zone, day, -1);
}

/** The day that comes `count` working days after `day`, which is not counted itself. */
export function addWorkingDays(zone: Zone, day: DayNumber, count: number): MovedDay {
  const moved: MovedDay = { day, holidays: [] };
  for (let left = count; left > 0; left -= 1) {
    const next = nextWorkingDay(zone, moved.day + 1);
    moved.day = next.day;
    moved.holidays.push(...next.holidays);
  }
  return moved;
}

function move(zone: Zone, from: DayNumber, direction: 1 | -1): MovedDay {
  const holidays: Holiday[] = [];
  let day = from;
  for (;;) {
    const name = holidayName(zone, day);
    if (name !== undefined) holidays.push({ on: isoDate(day), name });
    else if (weekday(day) < 5) return { day, holidays };
    day += direction;
  }
}
