/** The formats of a form's text, as form-schema's TextFormat has them; form-schema/vectors/formats.json holds both to one. */

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECKS = '10X98765432';
const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts || text.endsWith('\n')) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 公民身份号码, GB 11643. */
function isResidentId(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  if (!isDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false;
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return RESIDENT_CHECKS[sum % 11] === text[17];
}

/** 统一社会信用代码, GB 32100. */
function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  const values = [...text].map((sign) => CREDIT_SIGNS.indexOf(sign));
  if (values.includes(-1)) return false;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

export const FORMATS: Record<string, (text: string) => boolean> = {
  'credit-code': isCreditCode,
  'resident-id': isResidentId,
  'mobile-phone': (text) => /^1[3-9]\d{9}$/.test(text),
  'region-code': (text) =>
    /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(\d{3}(\d{3})?)?$/.test(text),
  date: isDate,
  email: (text) => /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}$/.test(text),
};
