import { get, segment } from './client';

/** A field of a form; `x-purpose` says what it is for (行政许可法 art. 29). */
export interface FieldSchema {
  $ref?: string;
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  title?: string;
  description?: string;
  format?: string;
  enum?: string[];
  items?: { type: 'string'; enum: string[] };
  required?: string[];
  properties?: Record<string, FieldSchema>;
  dependentRequired?: Record<string, string[]>;
  maxLength?: number;
  'x-title-en'?: string;
  'x-description-en'?: string;
  'x-purpose'?: string;
  'x-purpose-en'?: string;
  'x-placeholder'?: string;
  'x-placeholder-en'?: string;
  'x-choices-en'?: Record<string, string>;
  'x-rows'?: number;
  'x-material'?: string;
  [keyword: string]: unknown;
}

export interface FormSchema extends FieldSchema {
  properties: Record<string, FieldSchema>;
  $defs?: Record<string, FieldSchema>;
}

/** A version of an application form. `owner` is `default` where the item has none of its own. */
export interface ApplicationForm {
  code: string;
  owner: string;
  version: number;
  title: string;
  instructions: string;
  schema: FormSchema;
  example: Filled;
  writtenAt: string;
}

/** A form as its writers write it, in both languages. */
export interface WrittenForm {
  title: string;
  titleEn: string;
  instructions: string;
  instructionsEn: string;
  schema: FormSchema;
  example: Filled;
}

export type Filled = { [name: string]: unknown };

const one = (code: string) => `/api/guides/${segment(code)}/form`;

export const guideForm = (code: string) => get<ApplicationForm>(one(code));
export const formVersion = (owner: string, version: number) =>
  get<ApplicationForm>(`${one(owner)}/versions/${version}`);
export const formVersions = (code: string) =>
  get<{ items: { version: number; writtenAt: string }[] }>(`${one(code)}/versions`).then(({ items }) => items);
/** The address of the form as PDF: blank, or filled in as an example. */
export const formPdf = (code: string, sample: boolean) => `${one(code)}.pdf${sample ? '?sample=true' : ''}`;
