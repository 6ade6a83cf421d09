import { describe, expect, it } from 'vitest';
import { droppable } from '@/administration/rounds/drops';
import { adjusts, effectOf, fieldsOf, treatmentsOf } from '@/administration/rounds/effects';
import { referencesOf } from '@/administration/rounds/grounds';
import type { Elements } from '@/api/lists';

const elements = (materials: { key: string; name: string }[]) => ({ elements: { materials, conditions: [{ key: '1', text: '有场所' }] } as unknown as Elements });

describe('what may be dropped', () => {
  it('is told once by key, with every name it has and the number of its items', () => {
    const found = droppable([elements([{ key: 'a', name: '申请书' }]), elements([{ key: 'a', name: '申请表' }, { key: 'b', name: '身份证' }])]);
    expect(found.dropMaterials).toEqual([{ key: 'a', text: '申请书 / 申请表', items: 2 }, { key: 'b', text: '身份证', items: 1 }]);
    expect(found.dropConditions).toEqual([{ key: '1', text: '有场所', items: 2 }]);
    expect(found.dropPrerequisites).toEqual([]);
  });
});

describe('an adjustment', () => {
  it('comes back from the form as it went in', () => {
    const effect = { adjustment: {
      name: null, type: '10', promisedLimitDays: 5, statutoryLimitDays: null, statutoryLimitBasis: null,
      dropMaterials: ['a'], dropConditions: [], dropPrerequisites: ['p'], dropIntermediaryServices: [],
    } };
    expect(effectOf('ADJUST', fieldsOf(effect), effect)).toEqual(effect);
  });

  it('that only drops a material changes something, an empty one does not', () => {
    expect(adjusts({ ...fieldsOf({}), dropMaterials: ['a'] })).toBe(true);
    expect(adjusts(fieldsOf({}))).toBe(false);
  });
});

describe('a delegation', () => {
  const receivers = [{ region: '120116013', organCode: '11120116MB0T30011R', organName: '新村街道办事处' }];

  it('keeps its receivers and first day', () => {
    const effect = { tier: 'TOWNSHIP' as const, receivers, effectiveFrom: '2027-01-01', keeps: true, runningCases: 'HANDED_OVER' as const, transitionUntil: null };
    expect(effectOf('DELEGATE', fieldsOf(effect), effect)).toEqual(effect);
  });

  it('never ends running cases', () => {
    expect(treatmentsOf('DELEGATE')).not.toContain('ENDED');
    expect(treatmentsOf('CANCEL')).toContain('ENDED');
  });
});

describe('grounds', () => {
  it('lose the brackets around the whole title only', () => {
    expect(referencesOf([{ document: ' 《行政许可法》 ', article: '', level: 'LAW' }])).toEqual([{ document: '行政许可法', article: null, level: 'LAW' }]);
    expect(referencesOf([{ document: '关于实施《行政许可法》的通知', article: '二', level: 'LAW' }])[0]?.document).toBe('关于实施《行政许可法》的通知');
  });
});
