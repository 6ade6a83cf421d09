import { describe, expect, it } from 'vitest';
import { pasted, wordingOf } from '@/administration/resemblance/cancelling';

describe('names pasted from an annex', () => {
  it('lose the numbers of the annex, whatever their form', () => {
    const text = '1. 小餐饮经营许可\n2、户外广告登记\n(3) 临时占道审批\n（四）公章刻制许可\n五、开锁业许可\n\n 一般名称 ';
    expect(pasted(text).map(({ name }) => name)).toEqual(['小餐饮经营许可', '户外广告登记', '临时占道审批', '公章刻制许可', '开锁业许可', '一般名称']);
  });

  it('keep digits that belong to the name', () => {
    expect(pasted('110报警服务登记\n3类医疗器械许可').map(({ name }) => name)).toEqual(['110报警服务登记', '3类医疗器械许可']);
  });
});

describe('a cancelled item', () => {
  it('is sent line by line, without what is empty', () => {
    const typed = { name: ' 小餐饮经营许可 ', mainItem: ' ', conditions: '有场所\n\n有人员\n', materials: '', legalBases: '《食品安全法》第三十五条' };
    expect(wordingOf(typed)).toEqual({
      name: '小餐饮经营许可', mainItem: null, conditions: ['有场所', '有人员'], materials: [], legalBases: ['《食品安全法》第三十五条'],
    });
  });
});
