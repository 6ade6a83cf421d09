import { describe, expect, it } from 'vitest';
import { isCreditCode, isIdNumber, isLoginName, isPassword, isPhone } from '@/portal/register/identifiers';

describe('公民身份号码 (GB 11643)', () => {
  it('takes a number whose check digit fits', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber(' 11010519491231002x ')).toBe(true);
  });

  it.each(['110105194912310021', '11010519490231002X', '1101051949123100', '11010519491231002Y', ''])('refuses %s', (text) => {
    expect(isIdNumber(text)).toBe(false);
  });
});

describe('统一社会信用代码 (GB 32100)', () => {
  it.each(['91110000710931130E', '91120116MA05ABCD98', '11120116MB0A00026R', '91120116ma05abcd98'])('takes %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each(['91110000710931130F', '9111000071093113', '91110000710931130I', '91110000710931130EE', ''])('refuses %s', (code) => {
    expect(isCreditCode(code)).toBe(false);
  });
});

describe('registration', () => {
  it('takes mobile numbers and fixed lines', () => {
    expect(['13800138000', '+86 138-0013-8000', '022-23456789'].map(isPhone)).toEqual([true, true, true]);
    expect(['12800138000', '1380013800', '23456789'].map(isPhone)).toEqual([false, false, false]);
  });

  it('wants a login name that begins with a letter', () => {
    expect(['zhangsan', 'Zhang.San-1', 'ab'].map(isLoginName)).toEqual([true, true, false]);
    expect(isLoginName('1abc')).toBe(false);
  });

  it('counts a password in bytes at its upper end', () => {
    expect(isPassword('一句好记的话比符号安全')).toBe(true);
    expect(isPassword('短密码')).toBe(false);
    expect(isPassword('密'.repeat(25))).toBe(false);
  });
});
