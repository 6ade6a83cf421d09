import type { Delegation, Phase } from '@/api/tiers';
import { formatDay } from '@/frame/dates';

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** The organs of each side, named once. */
export function sides(delegation: Delegation): { giver: string; receiver: string } {
  const name = (all: string[]) => {
    const names = [...new Set(all)];
    return names.length > 3 ? `${names.slice(0, 3).join('、')}…` : names.join('、');
  };
  return {
    giver: name(delegation.items.map((item) => item.organName)),
    receiver: name(delegation.lines.map((line) => line.organName)),
  };
}

/** 2026年12月1日起，由滨海新区行政审批局受理. */
export function phaseText(phase: Phase, delegation: Delegation, t: Translate, locale: string): string {
  const { giver, receiver } = sides(delegation);
  const span = phase.from === null ? 'before' : phase.until === null ? 'after' : 'between';
  const who = delegation.keeps && phase.accepts !== 'GIVER' ? `${phase.accepts}_KEEPS` : phase.accepts;
  return t(`administration.delegations.span.${span}`, {
    from: formatDay(phase.from, locale),
    until: formatDay(phase.until, locale),
    who: t(`administration.delegations.accepts.${who}`, { giver, receiver }),
  });
}

/** What becomes of cases accepted before the first day. */
export function runningText(terms: Delegation['down'], from: string, to: string, t: Translate): string {
  return t(`administration.delegations.running.${terms.runningCases}`, { from, to });
}
