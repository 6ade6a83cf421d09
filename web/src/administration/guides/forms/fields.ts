import type { FieldSchema, Filled, FormSchema, WrittenForm } from '@/api/forms';
import { withValue } from '@/forms/schema';
import { same } from '../lines';

/** How a field is filled in, as its writer chooses it. */
export const KINDS = [
  'text', 'long', 'integer', 'number', 'date', 'choice', 'several', 'yesNo', 'credit-code', 'resident-id', 'mobile-phone', 'email', 'region-code',
] as const;
export type FieldKind = (typeof KINDS)[number] | 'definition';

/** A field as it is edited; `rest` keeps what only the expert view shows. */
export interface EditedField {
  name: string;
  kind: FieldKind;
  title: string;
  titleEn: string;
  purpose: string;
  purposeEn: string;
  placeholder: string;
  placeholderEn: string;
  required: boolean;
  /** Names of the fields of its group that make it required once they are filled in. */
  requiredWith: string[];
  material: string;
  least: number | null;
  most: number | null;
  choices: { value: string; en: string }[];
  rows: number;
  rest: FieldSchema;
}

/** Fields under one heading; those outside of every group have a group without a name. */
export interface EditedGroup {
  name: string | null;
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  required: boolean;
  fields: EditedField[];
}

export interface EditedForm {
  groups: EditedGroup[];
  /** `$schema`, `$defs` and the words of the whole. */
  rest: FieldSchema;
}

const LONGEST = { text: 200, long: 1000 };
const ROWS = 4;
const FORMATS: readonly string[] = ['date', 'credit-code', 'resident-id', 'mobile-phone', 'email', 'region-code'];
const EDITED = [
  'type', 'title', 'x-title-en', 'x-purpose', 'x-purpose-en', 'x-placeholder', 'x-placeholder-en', 'x-choices-en', 'x-rows', 'x-material', 'format',
];
const BOUNDS: Record<string, [string, string]> = {
  text: ['minLength', 'maxLength'], long: ['minLength', 'maxLength'], email: ['minLength', 'maxLength'],
  integer: ['minimum', 'maximum'], number: ['minimum', 'maximum'], several: ['minItems', 'maxItems'],
};

/** Whether a kind has a least and a most, and what they count. */
export const bounded = (kind: FieldKind): 'signs' | 'number' | 'choices' | null =>
  kind === 'text' || kind === 'long' ? 'signs' : kind === 'integer' || kind === 'number' ? 'number' : kind === 'several' ? 'choices' : null;

function kindOf(schema: FieldSchema): FieldKind {
  if (schema.$ref) return 'definition';
  if (schema.type === 'array') return 'several';
  if (schema.type === 'boolean') return 'yesNo';
  if (schema.type === 'integer' || schema.type === 'number') return schema.type;
  if (schema.enum) return 'choice';
  if (schema.format && FORMATS.includes(schema.format)) return schema.format as FieldKind;
  return schema['x-rows'] ? 'long' : 'text';
}

const number = (value: unknown) => (typeof value === 'number' ? value : null);
const without = (schema: FieldSchema, keywords: readonly string[]): FieldSchema =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));

function fieldOf(name: string, schema: FieldSchema, within: FieldSchema): EditedField {
  const kind = kindOf(schema);
  const [least, most] = BOUNDS[kind] ?? ['', ''];
  const choices = schema.enum ?? schema.items?.enum ?? [];
  const edited = [...EDITED, least, most, 'enum', ...(kind === 'several' ? ['items', 'uniqueItems'] : [])];
  return {
    name,
    kind,
    title: schema.title ?? '',
    titleEn: schema['x-title-en'] ?? '',
    purpose: schema['x-purpose'] ?? '',
    purposeEn: schema['x-purpose-en'] ?? '',
    placeholder: schema['x-placeholder'] ?? '',
    placeholderEn: schema['x-placeholder-en'] ?? '',
    required: !!within.required?.includes(name),
    requiredWith: Object.entries(within.dependentRequired ?? {}).filter(([, needed]) => needed.includes(name)).map(([other]) => other),
    material: schema['x-material'] ?? '',
    least: number(schema[least]),
    most: number(schema[most]),
    choices: choices.map((value) => ({ value, en: schema['x-choices-en']?.[value] ?? '' })),
    rows: schema['x-rows'] ?? ROWS,
    rest: without(schema, kind === 'definition' ? EDITED.filter((keyword) => keyword !== 'type' && keyword !== 'format') : edited),
  };
}

/** A schema as groups of fields, in its order. */
export function editedForm(root: FormSchema): EditedForm {
  const groups: EditedGroup[] = [];
  for (const [name, schema] of Object.entries(root.properties ?? {})) {
    if (schema.type === 'object') {
      groups.push({
        name,
        title: schema.title ?? '',
        titleEn: schema['x-title-en'] ?? '',
        description: schema.description ?? '',
        descriptionEn: schema['x-description-en'] ?? '',
        required: !!root.required?.includes(name),
        fields: Object.entries(schema.properties ?? {}).map(([inner, field]) => fieldOf(inner, field, schema)),
      });
      continue;
    }
    let last = groups.at(-1);
    if (!last || last.name !== null) groups.push((last = { name: null, title: '', titleEn: '', description: '', descriptionEn: '', required: false, fields: [] }));
    last.fields.push(fieldOf(name, schema, root));
  }
  return { groups, rest: without(root, ['type', 'properties', 'required', 'additionalProperties', 'dependentRequired']) };
}

/** Words and lists that nobody wrote are left out. */
const said = (entries: Record<string, unknown>): FieldSchema =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== '' && value !== null && value !== undefined));

function schemaOfField(field: EditedField): FieldSchema {
  const { kind } = field;
  const values = field.choices.map((choice) => choice.value);
  const english = Object.fromEntries(field.choices.filter((choice) => choice.en).map((choice) => [choice.value, choice.en]));
  const [least, most] = BOUNDS[kind] ?? ['', ''];
  const type = kind === 'several' ? 'array' : kind === 'yesNo' ? 'boolean' : kind === 'integer' || kind === 'number' ? kind : 'string';
  return said({
    title: field.title,
    'x-title-en': field.titleEn,
    ...(kind === 'definition' ? {} : { type }),
    ...(FORMATS.includes(kind) ? { format: kind } : {}),
    ...(kind === 'choice' ? { enum: values } : {}),
    ...(kind === 'several' ? { uniqueItems: true, items: { type: 'string', enum: values } } : {}),
    ...(Object.keys(english).length ? { 'x-choices-en': english } : {}),
    ...(kind === 'long' ? { 'x-rows': field.rows } : {}),
    ...(least ? { [least]: field.least, [most]: field.most } : {}),
    ...field.rest,
    'x-material': field.material,
    'x-placeholder': field.placeholder,
    'x-placeholder-en': field.placeholderEn,
    'x-purpose': field.purpose,
    'x-purpose-en': field.purposeEn,
  });
}

function listed(fields: EditedField[]): FieldSchema {
  const names = fields.map((field) => field.name);
  const required = fields.filter((field) => field.required).map((field) => field.name);
  const dependent: Record<string, string[]> = {};
  for (const field of fields) {
    for (const other of field.requiredWith.filter((name) => names.includes(name))) (dependent[other] ??= []).push(field.name);
  }
  return {
    ...(required.length ? { required } : {}),
    ...(Object.keys(dependent).length ? { dependentRequired: dependent } : {}),
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOfField(field)])),
  };
}

/** The schema of what was edited. */
export function schemaOf(form: EditedForm): FormSchema {
  const outer = listed(form.groups.flatMap((group) => (group.name === null ? group.fields : [])));
  const groups = form.groups.filter((group) => group.name !== null && group.required).map((group) => group.name as string);
  const required = [...(outer.required ?? []), ...groups];
  const properties = Object.fromEntries(form.groups.flatMap((group): [string, FieldSchema][] => group.name === null
    ? Object.entries(outer.properties ?? {}).filter(([name]) => group.fields.some((field) => field.name === name))
    : [[group.name, {
      ...said({ title: group.title, 'x-title-en': group.titleEn, description: group.description, 'x-description-en': group.descriptionEn }),
      type: 'object',
      additionalProperties: false,
      ...listed(group.fields),
    }]]));
  return {
    ...form.rest,
    type: 'object',
    additionalProperties: false,
    ...(required.length ? { required } : {}),
    ...(outer.dependentRequired ? { dependentRequired: outer.dependentRequired } : {}),
    properties,
  };
}

const asSet = (schema: FormSchema): unknown => JSON.parse(JSON.stringify(schema, (key, value: unknown) =>
  key === 'required' && Array.isArray(value) ? [...(value as string[])].sort() : value));

/** Whether the fields can be edited one by one without losing what the schema says. */
export const editable = (schema: FormSchema): boolean => same(asSet(schemaOf(editedForm(schema))), asSet(schema));

/** A name that no field of the group, or no group, has yet. */
export function freeName(prefix: string, taken: (string | null)[]): string {
  let n = 1;
  while (taken.includes(`${prefix}${n}`)) n++;
  return `${prefix}${n}`;
}

export function newField(name: string): EditedField {
  return {
    name, kind: 'text', title: '', titleEn: '', purpose: '', purposeEn: '', placeholder: '', placeholderEn: '', required: true, requiredWith: [],
    material: '', least: 1, most: LONGEST.text, choices: [], rows: ROWS, rest: {},
  };
}

/** Asks in another way, with bounds that fit it. */
export function changeKind(field: EditedField, kind: FieldKind): void {
  const before = bounded(field.kind);
  field.kind = kind;
  field.rest = {};
  const now = bounded(kind);
  if (now !== before) {
    field.least = now === 'signs' || now === 'choices' ? 1 : null;
    field.most = null;
  }
  if (kind === 'text' || kind === 'long') field.most = Math.max(field.most ?? 0, LONGEST[kind]);
  if ((kind === 'choice' || kind === 'several') && !field.choices.length) field.choices = [{ value: '', en: '' }, { value: '', en: '' }];
}

/** The pointer of a field in a filled form. */
export const pointerOf = (group: EditedGroup, field: EditedField): string =>
  (group.name === null ? '' : `/${group.name}`) + `/${field.name}`;

/** An example without that field. */
export const pruned = (example: Filled, pointer: string): Filled => withValue(example, pointer, undefined);

/** The id of the control that a fault's field belongs to: one of the editor, or of the example beside it. */
export function anchorOf(field: string): string {
  const [part = '', ...path] = field.split('/');
  if (part === 'example') return `form${path.filter((step) => !/^\d+$/.test(step)).map((step) => `-${step}`).join('')}`;
  if (part !== 'schema') return `edit-${part}`;
  const names: string[] = [];
  for (let n = 0; path[n] === 'properties' && path[n + 1] !== undefined; n += 2) names.push(path[n + 1] as string);
  return names.length ? `edit-${names.join('-')}` : 'edit-schema';
}

export const editorId = (group: EditedGroup, field?: EditedField): string =>
  ['edit', ...(group.name === null ? [] : [group.name]), ...(field ? [field.name] : [])].join('-');

/** One line of a change note. */
export interface FormChange {
  what: 'ADDED' | 'REMOVED' | 'AMENDED';
  key: string;
  title: string;
  before: string[];
  after: string[];
}

type Say = (key: string, values?: Record<string, unknown>) => string;
type Named = (key: string) => string;

/** What a field asks, line by line, for people. */
export function linesOf(field: EditedField, group: EditedGroup, say: Say, material: Named): string[] {
  const pair = (zh: string, en: string) => [zh, en].filter(Boolean).join(' / ');
  const counted = bounded(field.kind);
  const others = field.requiredWith.map((name) => group.fields.find((one) => one.name === name)?.title ?? name).join('、');
  return [
    `${pair(field.title, field.titleEn)}（${say(`kind.${field.kind}`)}）`,
    group.title ? say('inGroup', { group: group.title }) : '',
    field.required ? say('required') : others ? say('requiredWithOf', { fields: others }) : say('optional'),
    field.purpose ? `${say('purpose')}：${pair(field.purpose, field.purposeEn)}` : '',
    counted && (field.least !== null || field.most !== null) ? say(`bounds.${counted}`, { least: field.least ?? '—', most: field.most ?? '—' }) : '',
    ...field.choices.map((choice) => `· ${pair(choice.value, choice.en)}`),
    field.placeholder ? `${say('placeholder')}：${pair(field.placeholder, field.placeholderEn)}` : '',
    field.material ? say('provedBy', { material: material(field.material) }) : '',
    Object.keys(field.rest).length ? JSON.stringify(field.rest) : '',
  ].filter(Boolean);
}

/** What a form changes of another one. */
export function changesOf(before: WrittenForm, after: WrittenForm, say: Say, material: Named = (key) => key): FormChange[] {
  const flat = (form: WrittenForm) => new Map(editedForm(form.schema).groups.flatMap((group) =>
    group.fields.map((field): [string, { field: EditedField; lines: string[] }] => [pointerOf(group, field), { field, lines: linesOf(field, group, say, material) }])));
  const was = flat(before);
  const is = flat(after);
  const title = (field: EditedField) => field.title || field.name;
  const changes: FormChange[] = [];
  for (const word of ['title', 'titleEn', 'instructions', 'instructionsEn'] as const) {
    if ((before[word] ?? '') !== (after[word] ?? '')) {
      changes.push({ what: 'AMENDED', key: word, title: say(word), before: (before[word] ?? '').split('\n'), after: (after[word] ?? '').split('\n') });
    }
  }
  for (const [key, { field, lines }] of is) {
    const old = was.get(key);
    if (!old) changes.push({ what: 'ADDED', key, title: title(field), before: [], after: lines });
    else if (!same(old.lines, lines)) changes.push({ what: 'AMENDED', key, title: title(field), before: old.lines, after: lines });
  }
  for (const [key, { field, lines }] of was) {
    if (!is.has(key)) changes.push({ what: 'REMOVED', key, title: title(field), before: lines, after: [] });
  }
  const kept = (form: Map<string, unknown>, other: Map<string, unknown>) => [...form.keys()].filter((key) => other.has(key));
  if (!same(kept(was, is), kept(is, was))) {
    const titles = (form: typeof was) => [...form.values()].map(({ field }) => title(field)).join('、');
    changes.push({ what: 'AMENDED', key: 'order', title: say('order'), before: [titles(was)], after: [titles(is)] });
  }
  if (!same(before.example, after.example)) {
    changes.push({ what: 'AMENDED', key: 'example', title: say('example'), before: JSON.stringify(before.example, null, 1).split('\n'), after: JSON.stringify(after.example, null, 1).split('\n') });
  }
  return changes;
}
