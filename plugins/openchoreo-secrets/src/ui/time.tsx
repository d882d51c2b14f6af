import Tooltip from '@material-ui/core/Tooltip';
import { useMemo, useSyncExternalStore } from 'react';
import {
  useBaseTranslation,
  type TranslateBase,
} from '../translations/baseTranslationRef';
import { useLocale } from './useLocale';

const TICK_MS = 15_000;
const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;
const YEAR_S = 365 * DAY_S;
/** Older times are written as a date. */
const MAX_RELATIVE_DAYS = 30;

const units = [
  ['year', YEAR_S],
  ['day', DAY_S],
  ['hour', HOUR_S],
  ['minute', MINUTE_S],
] as const;

let currentTime = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  currentTime = Date.now();
  listeners.forEach(listener => listener());
}

/** One timer for all ages on a page. */
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    currentTime = Date.now();
    timer = setInterval(tick, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
    }
  };
}

/** The time in milliseconds since 1970; renders again every 15 seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => currentTime);
}

export interface TimeTexts {
  /** "3 min", "41 d", "2 y". */
  age(time: string, now: number): string;
  /** "3 min ago"; a date after 30 days. */
  ago(time: string, now: number): string;
  /** A day: "24 Feb 2027". */
  date(time: string): string;
  /** A day with its time of day. */
  dateTime(time: string): string;
}

/** Times (RFC 3339) in the words of the person's language. */
export function useTimeTexts(): TimeTexts {
  const { t } = useBaseTranslation();
  const locale = useLocale();
  return useMemo(() => timeTexts(t, locale), [t, locale]);
}

function timeTexts(t: TranslateBase, locale: string): TimeTexts {
  const inLargestUnit = (time: string, now: number) => {
    const seconds = Math.max(0, (now - Date.parse(time)) / 1000);
    const found = units.find(([, length]) => seconds >= length);
    return found && { unit: found[0], count: Math.floor(seconds / found[1]) };
  };
  return {
    age: (time, now) => {
      const age = inLargestUnit(time, now);
      return age
        ? t(`time.age.${age.unit}`, { number: String(age.count) })
        : t('time.age.now');
    },
    ago: (time, now) => {
      const age = inLargestUnit(time, now);
      if (!age) {
        return t('time.ago.now');
      }
      const { unit, count } = age;
      return unit === 'year' || (unit === 'day' && count > MAX_RELATIVE_DAYS)
        ? formatDate(time, locale)
        : t(`time.ago.${unit}`, { number: String(count) });
    },
    date: time => formatDate(time, locale),
    dateTime: time =>
      new Date(time).toLocaleString(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
      }),
  };
}

/** A day as the locale writes it; `time` is in RFC 3339. */
export function formatDate(time: string, locale: string): string {
  return new Date(time).toLocaleDateString(locale, { dateStyle: 'medium' });
}

export interface RelativeTimeProps {
  /** In RFC 3339. */
  time: string;
  /** `age` for columns ("41 d"), `ago` for sentences ("3 min ago"). */
  style: 'age' | 'ago';
}

/** A relative time that stays current, with the absolute one in its tooltip. */
export function RelativeTime({ time, style }: RelativeTimeProps) {
  const texts = useTimeTexts();
  const now = useNow();
  return (
    <Tooltip title={texts.dateTime(time)}>
      <time dateTime={time}>{texts[style](time, now)}</time>
    </Tooltip>
  );
}
