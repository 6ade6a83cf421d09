import { describe, expect, it } from 'vitest';
import { bodyOf, DEEDS, faultOf, SUSPENSION_REASONS } from '@/workbench/actions/deeds';

const field = (deed: keyof typeof DEEDS, name: string) => {
  const found = DEEDS[deed].find((candidate) => candidate.name === name);
  if (!found) throw new Error(`${deed} has no ${name}`);
  return found;
};

describe('what an officer fills in', () => {
  it('must give reasons for a refusal, not for a grant (行政许可法 art. 38)', () => {
    expect(faultOf(field('decide', 'reason'), { decision: 'REFUSE', reason: ' ' })).toBe('empty');
    expect(faultOf(field('decide', 'reason'), { decision: 'GRANT', reason: '' })).toBeNull();
  });

  it('knows the eight reasons to stop the clock and no ninth (art. 45)', () => {
    expect(SUSPENSION_REASONS).toHaveLength(8);
  });

  it.each(['0', '-1', '2.5', 'ten', '1001'])('takes no %s days', (days) => {
    expect(faultOf(field('extend', 'workingDays'), { workingDays: days })).toBe('days');
  });

  it('is sent with days as numbers, without empty fields, and in the record\'s own words', () => {
    expect(bodyOf(DEEDS.suspend, { reason: 'HEARING', expectedWorkingDays: '15', noticeNumber: ' 津审告〔2026〕3号 ' }))
      .toEqual({ reason: 'HEARING', expectedWorkingDays: 15, noticeNumber: '津审告〔2026〕3号' });
    expect(bodyOf(DEEDS['not-accept'], { reason: '不属于本机关职权', competentOrgan: '' })).toEqual({ reason: '不属于本机关职权' });
    expect(bodyOf(DEEDS.deliver, { method: 'COUNTER' })).toEqual({ method: '窗口领取' });
  });
});
