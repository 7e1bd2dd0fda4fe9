/** How opening hours say that somebody is there at any time: 24 hours, 24/7, 0:00–24:00. */
const ALWAYS =
  /\b24 ?\/ ?7\b|\b24 ?(?:h\b|hours?\b|horas?\b|heures\b|часа\b|小时|小時|時間|시간)|\b0?0:00 ?[-–] ?(?:24:00|23:59)\b|\bday and night\b/iu;

/** Only on some days: `Mon–Fri 24 hours` leaves the weekend. */
const SOME_DAYS = /\b(?:mon|tue|wed|thu|fri|sat|sun)/iu;

/** Whether opening hours say that somebody answers day and night, on every day. */
export function isDayAndNight(hours: string): boolean {
  return ALWAYS.test(hours) && !SOME_DAYS.test(hours);
}
