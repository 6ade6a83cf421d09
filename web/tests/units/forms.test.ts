import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Filled, FormSchema } from '@/api/forms';
import { materialsOf } from '@/casefile/toApply';
import type { Checklist } from '@/api/situations';
import { FORMATS } from '@/forms/formats';
import { faultsOf, groupsOf, valueAt, whole, withValue } from '@/forms/schema';
import en from '@/i18n/en/forms.json';
import zh from '@/i18n/zh-CN/forms.json';

const vectors = <T>(name: string): T => JSON.parse(readFileSync(`../form-schema/vectors/${name}.json`, 'utf8')) as T;
const formats = vectors<Record<string, { takes: string[]; refuses: string[] }>>('formats');
const forms = vectors<{ schema: FormSchema; cases: { name: string; filled: Filled; faults: string[] }[] }>('forms');

describe('the vectors by which browser and service are tested alike', () => {
  it('has vectors for every format', () => {
    expect(Object.keys(formats).sort()).toEqual(Object.keys(FORMATS).sort());
  });

  it.each(Object.entries(formats).flatMap(([name, { takes, refuses }]) => [
    ...takes.map((text) => [name, text, true] as const), ...refuses.map((text) => [name, text, false] as const),
  ]))('%s of %j is %s', (name, text, taken) => {
    expect(FORMATS[name]?.(text)).toBe(taken);
  });

  it.each(forms.cases)('$name', ({ filled, faults }) => {
    expect(faultsOf(forms.schema, filled).map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(faults);
  });

  it('words every fault in both languages', () => {
    const codes = forms.cases.flatMap(({ faults }) => faults.map((fault) => fault.split(' ')[1] as string));
    for (const code of codes) {
      expect(zh.fault).toHaveProperty(code);
      expect(en.fault).toHaveProperty(code);
    }
  });
});

describe('a form that is filled in', () => {
  it('keeps the order and the groups of its schema', () => {
    expect(groupsOf(forms.schema).map((group) => [group.name, group.fields.length])).toEqual([['shop', 8], ['phone', 3]]);
    expect(groupsOf(forms.schema)[1]?.fields[0]?.schema.format).toBe('mobile-phone');
  });

  it('misses what is required field by field, in the order of the page', () => {
    expect(faultsOf(forms.schema, whole(forms.schema, {})).map(({ pointer }) => pointer))
      .toEqual(['/shop/name', '/shop/area', '/phone']);
  });

  it('leaves out what is emptied, and its group with it', () => {
    const filled = withValue(withValue({}, '/shop/name', '面馆'), '/shop/extras', ['冷食']);
    expect(filled).toEqual({ shop: { name: '面馆', extras: ['冷食'] } });
    expect(valueAt(filled, '/shop/name')).toBe('面馆');
    expect(withValue(withValue(filled, '/shop/name', ''), '/shop/extras', [])).toEqual({});
  });
});

describe('the materials to apply with', () => {
  const material = { key: 'plan', name: '平面图', required: true, form: 'COPY' as const, copies: 1, basis: '' };
  const list = (complete: boolean) => ({
    complete, given: [{}], materials: [{ ...material, status: 'CONDITIONAL', conditions: ['改建的'], note: null, because: [] }],
  }) as unknown as Checklist;

  it('are the checklist\'s once it is complete, and the guide\'s before', () => {
    expect(materialsOf(list(false), [material])).toEqual([material]);
    expect(materialsOf(list(true), [material])).toEqual([{ ...material, required: false, note: '改建的' }]);
  });
});
