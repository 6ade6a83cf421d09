import { useI18n } from 'vue-i18n';
import type { ItemWording, LegalReference } from '@/api/lists';
import { PARTS, type PartName } from './parts';

/** A field that was left empty though it must be filled in: its path and the message key of its name. */
export interface Gap {
  path: string;
  part: string;
  field: string;
}

const blank = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && !value.trim());

function gapsOfBases(bases: readonly LegalReference[] | undefined, path: string): Gap[] {
  return (bases ?? []).flatMap((basis, index) => (blank(basis.document) ? [{ path: `${path}[${index}].document`, part: '', field: 'document' }] : []));
}

function gapsOfPart(name: PartName, rows: readonly Record<string, unknown>[]): Gap[] {
  const needed = PARTS[name].fields.filter((field) => !field.optional && field.kind !== 'check');
  return rows.flatMap((row, index) => [
    ...needed.filter((field) => blank(row[field.name]))
      .map((field) => ({ path: `elements.${name}[${index}].${field.name}`, part: name, field: field.name })),
    ...gapsOfBases(row.basis as LegalReference[] | undefined, `elements.${name}[${index}].basis`),
  ]);
}

/** What an item's parts still lack; the head of the item is judged by the service. */
export function gaps({ elements }: ItemWording): Gap[] {
  const parts = Object.keys(PARTS) as PartName[];
  return [
    ...gapsOfBases(elements.legalBases, 'elements.legalBases'),
    ...parts.flatMap((name) => gapsOfPart(name, elements[name] as unknown as Record<string, unknown>[])),
    ...(elements.flow?.nodes ?? []).flatMap((node, index) => [
      ...(blank(node.name) ? [{ path: `elements.flow.nodes[${index}].name`, part: 'flow', field: 'name' }] : []),
      ...gapsOfBases(node.basis ? [node.basis] : [], `elements.flow.nodes[${index}].basis`),
    ]),
  ];
}

/** Asks for the field by its name. */
export function useGapText(): (gap: Gap) => string {
  const { t, te } = useI18n();
  return ({ part, field }) => {
    const own = `lists.field.${part}.${field}`;
    return t('lists.editor.need', { field: t(te(own) ? own : `lists.field.${field}`) });
  };
}
