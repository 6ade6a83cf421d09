type Translate = (key: string, values?: Record<string, unknown>) => string;
type Has = (key: string) => boolean;

/** What parts of an item are called, by list and key: `materials[id-card]`. */
export type PartNames = Record<string, string>;

const calledOf = (part: unknown): string | null => {
  if (typeof part !== 'object' || part === null) return null;
  const { name, text, circumstance, risk } = part as Record<string, unknown>;
  const called = name ?? text ?? circumstance ?? risk;
  return typeof called === 'string' ? called : null;
};

/** From an item's elements, and from parts that stand on one side only and are told whole. */
export function partNames(elements: object | undefined, fields: { path: string; template: unknown; adoption: unknown }[]): PartNames {
  const names: PartNames = {};
  for (const [list, parts] of Object.entries(elements ?? {})) {
    for (const part of Array.isArray(parts) ? (parts as { key?: string }[]) : []) {
      const called = calledOf(part);
      if (part.key && called) names[`${list}[${part.key}]`] = called;
    }
  }
  for (const { path, template, adoption } of fields) {
    const part = /^(?:elements\.)?(\w+\[[^\]]*\])$/.exec(path)?.[1];
    const called = calledOf(template) ?? calledOf(adoption);
    if (part && called) names[part] ??= called;
  }
  return names;
}

/** `elements.materials[id-card].copies` as 申请材料“身份证” · 份数; by its key where the part's name is not known. */
export function fieldName(path: string, t: Translate, te: Has, names: PartNames = {}): string {
  const steps = path.replace(/^elements\./, '').match(/\w+(?:\[[^\]]*\])?/g) ?? [path];
  return steps
    .map((step) => {
      const [, name = step, key] = /^(\w+)(?:\[(.*)\])?$/.exec(step) ?? [];
      const label = te(`administration.drift.field.${name}`) ? t(`administration.drift.field.${name}`) : name;
      if (!key) return label;
      const called = names[step];
      return called ? t('administration.drift.partNamed', { part: label, name: called }) : `${label} ${key}`;
    })
    .join(' · ');
}

/** A value of an item as a reader understands it. */
export function valueText(value: unknown, t: Translate, te: Has): string {
  if (value === null || value === undefined || value === '') return t('administration.drift.nothing');
  if (typeof value === 'boolean') return t(value ? 'administration.drift.yes' : 'administration.drift.no');
  if (typeof value === 'string') return te(`administration.drift.word.${value}`) ? t(`administration.drift.word.${value}`) : value;
  if (Array.isArray(value)) return value.map((one) => valueText(one, t, te)).join('；');
  if (typeof value === 'object') return partText(value as Record<string, unknown>, t, te);
  return String(value);
}

function partText(part: Record<string, unknown>, t: Translate, te: Has): string {
  if (typeof part.document === 'string') return `《${part.document}》${typeof part.article === 'string' ? part.article : ''}`;
  const title = part.name ?? part.text ?? part.rule ?? part.risk ?? part.circumstance;
  const rest = Object.entries(part)
    .filter(([name, value]) => !['key', 'basis'].includes(name) && value !== title && value !== null && value !== '')
    .filter(([, value]) => !(Array.isArray(value) && !value.length))
    .map(([name, value]) => `${fieldName(name, t, te)} ${valueText(value, t, te)}`);
  return [title ? String(title) : '', rest.join('，')].filter(Boolean).join('：');
}
