type Translate = (key: string, values?: Record<string, unknown>) => string;
type Has = (key: string) => boolean;

/** `elements.materials[id-card].copies` as 申请材料 id-card · 份数. */
export function fieldName(path: string, t: Translate, te: Has): string {
  const steps = path.replace(/^elements\./, '').match(/\w+(?:\[[^\]]*\])?/g) ?? [path];
  return steps
    .map((step) => {
      const [, name = step, key] = /^(\w+)(?:\[(.*)\])?$/.exec(step) ?? [];
      const label = te(`administration.drift.field.${name}`) ? t(`administration.drift.field.${name}`) : name;
      return key ? `${label} ${key}` : label;
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
