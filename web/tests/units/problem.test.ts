import { afterEach, describe, expect, it, vi } from 'vitest';
import { asProblem, Problem, problemOf } from '@/api/problem';

afterEach(() => vi.unstubAllGlobals());

describe('a problem document', () => {
  it('is read with its code, field, action and errors', () => {
    const problem = problemOf(422, JSON.stringify({
      type: 'urn:tongban:problem:materials-incomplete',
      title: '材料不全',
      status: 422,
      detail: '缺少必交材料',
      code: 'materials-incomplete',
      field: 'materials',
      action: '请补齐后重新提交',
      errors: [{ field: 'materials[0].material', code: 'material-unusable', message: '文件已失效' }],
    }));
    expect(problem).toMatchObject({ status: 422, code: 'materials-incomplete', field: 'materials', action: '请补齐后重新提交' });
    expect(problem.byField()).toEqual({ materials: '缺少必交材料', 'materials[0].material': '文件已失效' });
  });

  it('is made of the status alone when a proxy answers with a page', () => {
    expect(problemOf(502, '<html>Bad gateway</html>')).toMatchObject({ status: 502, code: 'status-502', errors: [] });
    expect(problemOf(500, '"text"').code).toBe('status-500');
  });

  it('survives errors of another shape', () => {
    expect(problemOf(400, '{"code":"x","errors":"none"}').errors).toEqual([]);
    expect(problemOf(400, '{"code":"x","errors":[null,{"field":1}]}').errors).toEqual([{ field: '', code: '', message: '' }]);
  });

  it('leaves the outcome open when no answer came or the server broke', () => {
    expect([0, 500, 503].map((status) => new Problem(status, 'x', '').undecided)).toEqual([true, true, true]);
    expect([400, 409, 422].map((status) => new Problem(status, 'x', '').undecided)).toEqual([false, false, false]);
  });

  it('is what any other error becomes, which is reported', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    expect(asProblem(new TypeError('oops')).code).toBe('defect');
    expect(reported).toHaveBeenCalledOnce();
  });
});
