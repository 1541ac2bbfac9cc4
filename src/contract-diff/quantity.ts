const seconds: { readonly [unit: string]: number } = {
  ms: 0.001,
  millisecond: 0.001,
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3_600,
  hr: 3_600,
  hour: 3_600,
  hourly: 3_600,
  d: 86_400,
  day: 86_400,
  daily: 86_400,
  w: 604_800,
  week: 604_800,
  weekly: 604_800,
  // A month and a year as on average; only their order matters.
  mo: 2_629_746,
  month: 2_629_746,
  monthly: 2_629_746,
  q: 7_889_238,
  quarter: 7_889_238,
  quarterly: 7_889_238,
  y: 31_556_952,
  yr: 31_556_952,
  year: 31_556_952,
  yearly: 31_556_952,
};

/** A number of something: seconds of TIME, parts of a WHOLE, or the unit as written. */
export interface Amount {
  readonly amount: number;
  readonly of: string;
}

/**
 * Reads the amount of a service level: `4` with unit `h`, `4h`, `PT4H`, `P1Y`, `99.9%`, `daily`.
 *
 * @returns undefined for what is no amount
 */
export function amountOf(value: unknown, unit?: string): Amount | undefined {
  if (typeof value === 'number') return inUnit(value, unit);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const period = periodOf(text);
  if (period !== undefined) return { amount: period, of: 'TIME' };
  const [, number, ownUnit] = /^([+-]?\d+(?:[.,]\d+)?)\s*(%|[a-z/ ]*)$/i.exec(text) ?? [];
  if (number !== undefined) return inUnit(Number(number.replace(',', '.')), ownUnit || unit);
  return secondsIn(text) === undefined ? undefined : inUnit(1, text);
}

function inUnit(value: number, unit = ''): Amount {
  const inSeconds = secondsIn(unit);
  if (inSeconds !== undefined) return { amount: value * inSeconds, of: 'TIME' };
  const name = unit.trim().toLowerCase();
  if (name === '%' || name.startsWith('percent')) return { amount: value / 100, of: 'WHOLE' };
  return { amount: value, of: name };
}

function secondsIn(unit: string): number | undefined {
  const name = unit.trim().toLowerCase();
  return seconds[name] ?? (name.length > 2 ? seconds[name.replace(/s$/, '')] : undefined);
}

/** Seconds of an ISO 8601 duration. */
function periodOf(text: string): number | undefined {
  const parts =
    /^P(?=.)(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?=.)(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/i.exec(
      text,
    );
  if (parts === null) return undefined;
  const units = ['y', 'mo', 'w', 'd', 'h', 'm', 's'];
  return units.reduce((sum, unit, index) => sum + Number(parts[index + 1] ?? 0) * (seconds[unit] ?? 0), 0);
}
