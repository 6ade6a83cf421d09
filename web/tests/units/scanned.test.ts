import { describe, expect, it } from 'vitest';
import { scannedList } from '@/workbench/intake/scanned';

describe('a scanned checklist', () => {
  it('says item and answers, whatever host printed it', () => {
    const list = { code: '1112-XK-001', answers: 'kind.shop,area.80' };
    expect(scannedList('https://spfw.tj.example/guides/1112-XK-001/checklist?answers=kind.shop,area.80')).toEqual(list);
    expect(scannedList('/guides/1112-XK-001/checklist?answers=kind.shop%2Carea.80')).toEqual(list);
    expect(scannedList('https://spfw.tj.example/guides/1112-XK-001/checklist')).toEqual({ ...list, answers: '' });
  });

  it('is read as an input method or a line break left it', () => {
    expect(scannedList('ｈｔｔｐｓ：／／a.cn／guides／1112／checklist？answers＝kind．shop\n')).toEqual({ code: '1112', answers: 'kind.shop' });
  });

  it.each(['', 'kind.shop', 'https://a.cn/guides/1112', 'https://a.cn/verify/XK-1', 'javascript:alert(1)', 'https://a.cn/guides/%E0%A4%A/checklist'])(
    'is none: %s', (text) => expect(scannedList(text)).toBeNull());
});
