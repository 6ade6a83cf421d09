import { useI18n } from 'vue-i18n';
import type { Effect, Proposal } from '@/api/rounds';
import { formatDay } from '@/frame/dates';
import { regionName } from '@/frame/regions';

/** Says in words what a proposal wants. */
export function useEffectText() {
  const { t, locale } = useI18n();

  function adjusted(effect: Effect): string[] {
    const wanted = effect.adjustment;
    if (!wanted) return [];
    const parts: string[] = [];
    if (wanted.name) parts.push(t('rounds.effect.name', { name: wanted.name }));
    if (typeof wanted.promisedLimitDays === 'number') parts.push(t('rounds.effect.promised', { days: wanted.promisedLimitDays }));
    if (typeof wanted.statutoryLimitDays === 'number') parts.push(t('rounds.effect.statutory', { days: wanted.statutoryLimitDays }));
    if (wanted.type) parts.push(t('rounds.effect.type', { type: t(`portal.type.${wanted.type}`) }));
    if (wanted.dropMaterials?.length) parts.push(t('rounds.effect.materials', { count: wanted.dropMaterials.length }));
    if (wanted.dropConditions?.length) parts.push(t('rounds.effect.conditions', { count: wanted.dropConditions.length }));
    if (wanted.dropPrerequisites?.length) parts.push(t('rounds.effect.prerequisites', { count: wanted.dropPrerequisites.length }));
    if (wanted.dropIntermediaryServices?.length) parts.push(t('rounds.effect.services', { count: wanted.dropIntermediaryServices.length }));
    return parts;
  }

  function main(proposal: Proposal, effect: Effect): string[] {
    switch (proposal.kind) {
      case 'CANCEL':
        return [];
      case 'DELEGATE':
        return [
          t('rounds.effect.down', { to: effect.region ? regionName(effect.region) : t(`rounds.tier.${effect.tier}`) }),
          ...(effect.receivers?.length ? [t('rounds.effect.receivers', { organs: effect.receivers.map((organ) => organ.organName).join(t('frame.separator')) })] : []),
          ...(effect.effectiveFrom ? [t('rounds.effect.from', { day: formatDay(effect.effectiveFrom, locale.value) })] : []),
          ...(effect.keeps ? [t('rounds.effect.keeps')] : []),
        ];
      case 'MERGE': {
        const into = proposal.items.find((item) => item.code === effect.into);
        return [t('rounds.effect.into', { name: effect.name ?? into?.name ?? effect.into ?? '' })];
      }
      case 'ADJUST':
        return adjusted(effect);
      case 'TRANSFER':
        return [t('rounds.effect.to', { organ: effect.organ?.name ?? '' })];
      case 'SET_UP':
        return [t('rounds.effect.new', { name: effect.item?.name ?? '', organ: effect.item?.organ.name ?? '' })];
    }
  }

  return (proposal: Proposal, effect: Effect): string[] => [
    ...main(proposal, effect),
    ...(effect.runningCases ? [t('rounds.effect.running', { what: t(`rounds.treatment.${effect.runningCases}`) })] : []),
    ...(effect.transitionUntil ? [t('rounds.effect.until', { day: formatDay(effect.transitionUntil, locale.value) })] : []),
  ];
}
