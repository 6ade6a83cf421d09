import { DROPS, TREATMENTS, type Effect, type ProposalKind, type Treatment } from '@/api/rounds';
import type { Adopter } from '@/api/tiers';

/** What a form holds of an effect: text, as typed. */
export interface EffectValues {
  organCode: string;
  organName: string;
  where: string;
  region: string;
  receivers: Adopter[];
  effectiveFrom: string;
  keeps: boolean;
  into: string;
  name: string;
  promised: string;
  statutory: string;
  statutoryBasis: string;
  itemCode: string;
  itemType: string;
  type: string;
  dropMaterials: string[];
  dropConditions: string[];
  dropPrerequisites: string[];
  dropIntermediaryServices: string[];
  runningCases: string;
  transitionUntil: string;
}

const text = (value: string | number | null | undefined) => (value === null || value === undefined ? '' : String(value));
const orNull = (value: string) => value.trim() || null;
const days = (value: string) => (/^\d{1,4}$/.test(value.trim()) ? Number(value) : null);

export function fieldsOf(effect: Effect): EffectValues {
  const organ = effect.organ ?? effect.item?.organ;
  return {
    organCode: text(organ?.code),
    organName: text(organ?.name),
    where: effect.region ? 'region' : effect.tier ?? '',
    region: text(effect.region),
    receivers: [...(effect.receivers ?? [])],
    effectiveFrom: text(effect.effectiveFrom),
    keeps: effect.keeps ?? false,
    into: text(effect.into),
    name: text(effect.name ?? effect.adjustment?.name ?? effect.item?.name),
    promised: text(effect.adjustment?.promisedLimitDays ?? effect.item?.promisedLimitDays),
    statutory: text(effect.adjustment?.statutoryLimitDays ?? effect.item?.statutoryLimitDays),
    statutoryBasis: text(effect.adjustment?.statutoryLimitBasis ?? effect.item?.statutoryLimitBasis),
    itemCode: text(effect.item?.code),
    itemType: effect.item?.type ?? '01',
    type: text(effect.adjustment?.type),
    dropMaterials: [...(effect.adjustment?.dropMaterials ?? [])],
    dropConditions: [...(effect.adjustment?.dropConditions ?? [])],
    dropPrerequisites: [...(effect.adjustment?.dropPrerequisites ?? [])],
    dropIntermediaryServices: [...(effect.adjustment?.dropIntermediaryServices ?? [])],
    runningCases: text(effect.runningCases),
    transitionUntil: text(effect.transitionUntil),
  };
}

/** @param base what the form does not show is kept from it: the main item and elements of a new item */
export function effectOf(kind: ProposalKind, values: EffectValues, base: Effect): Effect {
  const organ = { code: values.organCode.trim(), name: values.organName.trim() };
  const running = { runningCases: (values.runningCases || null) as Treatment | null, transitionUntil: values.transitionUntil || null };
  switch (kind) {
    case 'CANCEL':
      return running;
    case 'DELEGATE':
      return {
        ...(values.where === 'region' ? { region: values.region || null } : { tier: (values.where || null) as Effect['tier'] }),
        receivers: values.receivers,
        effectiveFrom: values.effectiveFrom || null,
        keeps: values.keeps,
        ...running,
      };
    case 'MERGE':
      return { into: values.into || null, name: orNull(values.name), ...running };
    case 'ADJUST':
      return {
        adjustment: {
          name: orNull(values.name),
          type: values.type || null,
          promisedLimitDays: days(values.promised),
          statutoryLimitDays: days(values.statutory),
          statutoryLimitBasis: orNull(values.statutoryBasis),
          ...Object.fromEntries(DROPS.map((list) => [list, [...values[list]]])),
        },
      };
    case 'TRANSFER':
      return { organ: organ.code && organ.name ? organ : null, ...running };
    case 'SET_UP':
      return {
        item: {
          handling: 'PROMISED',
          ...base.item,
          code: values.itemCode.trim(),
          name: values.name.trim(),
          type: values.itemType,
          organ,
          statutoryLimitDays: days(values.statutory) ?? 0,
          statutoryLimitBasis: values.statutoryBasis.trim(),
          promisedLimitDays: days(values.promised) ?? 0,
        },
      };
  }
}

/** Whether an adjustment changes anything. */
export const adjusts = (values: EffectValues) =>
  [values.name, values.type, values.promised, values.statutory].some((value) => value.trim())
  || DROPS.some((list) => values[list].length > 0);

/** Which kinds must say what becomes of cases accepted before. */
export const touchesCases = (kind: ProposalKind) => kind !== 'ADJUST' && kind !== 'SET_UP';

/** What may become of them: what is only handed down goes on somewhere. */
export const treatmentsOf = (kind: ProposalKind) => TREATMENTS.filter((one) => kind !== 'DELEGATE' || one !== 'ENDED');
