// The calendar date of an instant where the user is.

/** YYYY-MM-DD in the system's time zone: a deadline follows the calendar on the wall. */
export function localDate(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
