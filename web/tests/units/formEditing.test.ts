import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormSchema, WrittenForm } from '@/api/forms';
import {
  anchorOf, changeKind, changesOf, editable, editedForm, freeName, newField, pruned, schemaOf, type EditedField,
} from '@/administration/guides/forms/fields';
import { compared } from '@/administration/guides/lines';

const sample = JSON.parse(readFileSync('../data/sample/forms.json', 'utf8')) as (WrittenForm & { code: string })[];
const SCHEMA: FormSchema = {
  type: 'object', additionalProperties: false, required: ['agent', 'area'],
  properties: {
    area: { title: '面积', type: 'integer', minimum: 1, 'x-purpose': '核定条件', exclusiveMaximum: 9 },
    agent: {
      title: '代理人', type: 'object', additionalProperties: false, dependentRequired: { name: ['phone'] },
      properties: {
        name: { title: '姓名', type: 'string', maxLength: 60, 'x-purpose': '核对' },
        phone: { title: '电话', type: 'string', format: 'mobile-phone', 'x-purpose': '通知' },
      },
    },
  },
};
const form = (schema: FormSchema): WrittenForm => ({ title: '申请书', titleEn: '', instructions: '填写', instructionsEn: '', schema, example: {} });
const say = (key: string, values: Record<string, unknown> = {}) => `${key} ${JSON.stringify(values)}`;
const first = (schema: FormSchema): EditedField => {
  const field = editedForm(schema).groups[0]?.fields[0];
  if (!field) throw new Error();
  return field;
};

describe('a form as fields', () => {
  it.each(sample.map((one) => [one.title, one.schema] as const))('loses nothing of %s', (_, schema) => {
    expect(editable(schema)).toBe(true);
    expect(Object.keys(schemaOf(editedForm(schema)).properties)).toEqual(Object.keys(schema.properties));
  });

  it('keeps conditions, bounds and what only experts see', () => {
    const edited = editedForm(SCHEMA);
    expect(edited.groups.map((group) => group.name)).toEqual([null, 'agent']);
    expect(edited.groups[1]?.fields[1]?.requiredWith).toEqual(['name']);
    expect(first(SCHEMA).rest).toEqual({ exclusiveMaximum: 9 });
    expect(editable(SCHEMA)).toBe(true);
    expect(schemaOf(edited).properties).toEqual(SCHEMA.properties);
  });

  it('says where it cannot keep everything', () => {
    expect(editable({ ...SCHEMA, properties: { odd: { type: 'object', title: '组', properties: {}, minProperties: 2 } } })).toBe(false);
  });

  it('gives a field bounds that fit how it is asked', () => {
    const field = newField('field1');
    changeKind(field, 'long');
    expect([field.least, field.most]).toEqual([1, 1000]);
    changeKind(field, 'number');
    expect([field.least, field.most]).toEqual([null, null]);
    changeKind(field, 'choice');
    expect(field.choices).toHaveLength(2);
    expect(freeName('field', ['field1', null, 'field3'])).toBe('field2');
  });

  it('takes a field out of the example too', () => {
    expect(pruned({ agent: { name: '王' }, area: 1 }, '/agent/name')).toEqual({ area: 1 });
  });
});

describe('a fault of a form', () => {
  it('leads to the field of the editor or of the example', () => {
    expect(anchorOf('schema/properties/agent/properties/phone/x-purpose')).toBe('edit-agent-phone');
    expect(anchorOf('schema/properties/area/maxLength')).toBe('edit-area');
    expect(anchorOf('schema/$defs/a')).toBe('edit-schema');
    expect(anchorOf('example/agent/phone')).toBe('form-agent-phone');
    expect(anchorOf('instructions')).toBe('edit-instructions');
  });
});

describe('the change note of a form', () => {
  it('names fields added, removed and changed', () => {
    const after = structuredClone(SCHEMA);
    const agent = after.properties.agent?.properties ?? {};
    delete agent.phone;
    agent.email = { title: '邮箱', type: 'string', format: 'email', 'x-purpose': '通知' };
    Object.assign(after.properties.area ?? {}, { minimum: 5 });
    const changes = changesOf(form(SCHEMA), form(after), say);
    expect(changes.map(({ what, title }) => `${what} ${title}`)).toEqual(['AMENDED 面积', 'ADDED 邮箱', 'REMOVED 电话']);
  });

  it('tells a new order and new words', () => {
    const { area, agent } = SCHEMA.properties;
    const after = { ...form({ ...SCHEMA, properties: { agent: agent ?? {}, area: area ?? {} } }), title: '新申请书' };
    expect(changesOf(form(SCHEMA), after, say).map(({ key }) => key)).toEqual(['title', 'order']);
    expect(changesOf(form(SCHEMA), form(structuredClone(SCHEMA)), say)).toEqual([]);
  });

  it('matches lines as a reader would', () => {
    expect(compared(['甲', '乙', '丙'], ['甲', '丁', '丙'])).toEqual([
      { text: '甲', how: 'same' }, { text: '乙', how: 'gone' }, { text: '丁', how: 'new' }, { text: '丙', how: 'same' }]);
    expect(compared([], ['', '甲'])).toEqual([{ text: '甲', how: 'new' }]);
  });
});
