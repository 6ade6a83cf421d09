import { format, Validator } from '@cfworker/json-schema';
import type { FieldSchema, Filled, FormSchema } from '@/api/forms';
import { FORMATS } from './formats';

// The site's policy forbids code made of strings, so the schema is interpreted and not compiled.
for (const name of Object.keys(format)) Reflect.deleteProperty(format, name);
Object.assign(format, FORMATS);

/** One thing wrong with what was filled in, worded as `forms.fault.<code>`. */
export interface FormFault {
  pointer: string;
  code: string;
  title: string;
  limit?: string;
}

/** A field with its place; one of a group stands below it. */
export interface Field {
  pointer: string;
  schema: FieldSchema;
  required: boolean;
}

/** What stands together under one heading; fields outside of every group have none. */
export interface Group {
  name: string;
  schema: FieldSchema | null;
  fields: Field[];
}

const DEFINITIONS = '#/$defs/';
const step = (pointer: string, name: string) => `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
const names = (pointer: string) =>
  pointer.split('/').slice(1).map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A field with what its `$ref` says; its own words stand above those. */
export function resolved(root: FormSchema, field: FieldSchema): FieldSchema {
  const known = field.$ref?.startsWith(DEFINITIONS) ? root.$defs?.[field.$ref.slice(DEFINITIONS.length)] : undefined;
  return known ? { ...known, ...field } : field;
}

/** The form's groups in the order of its fields. */
export function groupsOf(root: FormSchema): Group[] {
  const groups: Group[] = [];
  for (const [name, written] of Object.entries(root.properties)) {
    const schema = resolved(root, written);
    const pointer = step('', name);
    if (schema.type === 'object') {
      const fields = Object.entries(schema.properties ?? {}).map(([inner, field]) => ({
        pointer: step(pointer, inner),
        schema: resolved(root, field),
        required: !!schema.required?.includes(inner),
      }));
      groups.push({ name, schema, fields });
      continue;
    }
    let last = groups.at(-1);
    if (!last || last.schema) groups.push((last = { name, schema: null, fields: [] }));
    last.fields.push({ pointer, schema, required: !!root.required?.includes(name) });
  }
  return groups;
}

export function valueAt(filled: Filled, pointer: string): unknown {
  return names(pointer).reduce<unknown>(
    (here, name) => (typeof here === 'object' && here !== null ? (here as Filled)[name] : undefined), filled);
}

/** A form with that value; an empty one leaves it out, and its group when nothing else is in it. */
export function withValue(filled: Filled, pointer: string, value: unknown): Filled {
  const [name, ...rest] = names(pointer);
  if (name === undefined) return filled;
  const empty = value === '' || value === undefined || value === null || (Array.isArray(value) && !value.length);
  const next: Filled = { ...filled };
  if (rest.length) {
    const inner = withValue((filled[name] as Filled | undefined) ?? {}, rest.map((part) => step('', part)).join(''), value);
    next[name] = inner;
    if (!Object.keys(inner).length) Reflect.deleteProperty(next, name);
  } else if (empty) {
    Reflect.deleteProperty(next, name);
  } else {
    next[name] = value;
  }
  return next;
}

/** A form with its required groups, so that what is missing is missed field by field. */
export function whole(root: FormSchema, filled: Filled): Filled {
  const groups = (root.required ?? []).filter((name) => root.properties[name]?.type === 'object' && !(name in filled));
  return groups.length ? { ...filled, ...Object.fromEntries(groups.map((name) => [name, {}])) } : filled;
}

function fieldAt(root: FormSchema, pointer: string): FieldSchema {
  let here: FieldSchema = root;
  for (const name of names(pointer)) {
    const below = here.properties?.[name];
    if (!below) break;
    here = resolved(root, below);
  }
  return here;
}

const LIMITS: Record<string, string> = {
  minLength: 'form-too-short',
  maxLength: 'form-too-long',
  minimum: 'form-too-small',
  exclusiveMinimum: 'form-too-small',
  maximum: 'form-too-large',
  exclusiveMaximum: 'form-too-large',
  minItems: 'form-too-few',
  maxItems: 'form-too-many',
  uniqueItems: 'form-twice',
  pattern: 'form-pattern',
  enum: 'form-not-offered',
  const: 'form-not-offered',
};

function missing(root: FormSchema, filled: Filled, pointer: string): string[] {
  const schema = fieldAt(root, pointer);
  const value = (pointer ? valueAt(filled, pointer) : filled) as Filled;
  const dependent = Object.entries(schema.dependentRequired ?? {}).flatMap(([name, needed]) => (name in value ? needed : []));
  return [...(schema.required ?? []), ...dependent].filter((name) => !(name in value)).map((name) => step(pointer, name));
}

/** Everything that is wrong with a form as it was filled in, as the service would find it. */
export function faultsOf(root: FormSchema, filled: Filled, locale = 'zh-CN'): FormFault[] {
  const found = new Map<string, FormFault>();
  const add = (pointer: string, code: string, keyword = '') => {
    const field = fieldAt(root, pointer);
    const limit = field[keyword];
    const title = worded(field, 'title', locale) || pointer;
    found.set(`${pointer} ${code}`, { pointer, code, title, ...(limit === undefined ? {} : { limit: String(limit) }) });
  };
  for (const error of new Validator(root, '2020-12', false).validate(filled).errors) {
    const pointer = decodeURI(error.instanceLocation.slice(1));
    const field = fieldAt(root, pointer);
    if (error.keyword === 'required' || error.keyword === 'dependentRequired') {
      missing(root, filled, pointer).forEach((place) => add(place, 'form-missing'));
    } else if (error.keyword === 'false') {
      found.set(`${pointer} form-not-asked`, { pointer, code: 'form-not-asked', title: names(pointer).at(-1) ?? '' });
    } else if (error.keyword === 'type') {
      add(pointer, `form-type-${field.type ?? 'object'}`);
    } else if (error.keyword === 'format') {
      add(pointer, `form-format-${field.format ?? ''}`);
    } else if (LIMITS[error.keyword]) {
      add(pointer, LIMITS[error.keyword] as string, error.keyword);
    }
  }
  const places = groupsOf(root).flatMap((group) => group.fields.map((field) => controlOf(field.pointer)));
  const place = (fault: FormFault) => places.indexOf(controlOf(fault.pointer));
  return [...found.values()].sort((one, other) => place(one) - place(other));
}

/** The id of a field's control on the page; what is wrong with one of several choices belongs to the whole. */
export const controlOf = (pointer: string) => `form${pointer.replace(/\/\d+$/, '').replaceAll('/', '-')}`;

/** A field's words in the reader's language where they are translated. */
export function worded(schema: FieldSchema, word: 'title' | 'description' | 'purpose' | 'placeholder', locale: string) {
  const plain = word === 'title' || word === 'description' ? schema[word] : schema[`x-${word}`];
  return (locale === 'en' && (schema[`x-${word}-en`] as string | undefined)) || (plain as string | undefined) || '';
}

export function choiceText(schema: FieldSchema, value: string, locale: string): string {
  return (locale === 'en' && schema['x-choices-en']?.[value]) || value;
}
