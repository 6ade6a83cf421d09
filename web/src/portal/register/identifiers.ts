/** Checks of identifiers before they are sent; identity-service judges by itself. */

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6, 8));
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 公民身份号码 (GB 11643): 17 digits with a real date of birth, and the check digit. */
export function isIdNumber(value: string): boolean {
  const text = value.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(text) || !isDay(text.slice(6, 14))) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return ID_CHECKS[sum % 11] === text[17];
}

/** 统一社会信用代码 (GB 32100): 18 signs, the last of them the check value. */
export function isCreditCode(value: string): boolean {
  const text = value.trim().toUpperCase();
  if (text.length !== 18) return false;
  const values = [...text].map((sign) => CREDIT_SIGNS.indexOf(sign));
  if (values.includes(-1)) return false;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

/** A mobile number of the mainland, or a fixed line with its area code. */
export function isPhone(value: string): boolean {
  return /^(1[3-9]\d{9}|0\d{2,3}[2-9]\d{6,7})$/.test(value.replace(/[\s-]/g, '').replace(/^\+86/, ''));
}

export function isLoginName(value: string): boolean {
  return /^[a-z][a-z0-9._-]{2,31}$/.test(value.trim().toLowerCase());
}

/** Long beats intricate: at least ten characters, as many bytes as are looked at. */
export function isPassword(value: string): boolean {
  return value.length >= 10 && new TextEncoder().encode(value).length <= 72;
}
