import type { Delegation, Phase, Terms } from '@/api/tiers';
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
export function phaseText(
  phase: Phase,
  { giver, receiver }: { giver: string; receiver: string },
  keeps: boolean,
  t: Translate,
  locale: string,
): string {
  const span = phase.from === null ? 'before' : phase.until === null ? 'after' : 'between';
  const who = keeps && phase.accepts !== 'GIVER' ? `${phase.accepts}_KEEPS` : phase.accepts;
  return t(`administration.delegations.span.${span}`, {
    from: formatDay(phase.from, locale),
    until: formatDay(phase.until, locale),
    who: t(`administration.delegations.accepts.${who}`, { giver, receiver }),
  });
}

/** What becomes of cases accepted before the first day. */
export function runningText(terms: Terms, from: string, to: string, t: Translate): string {
  return t(`administration.delegations.running.${terms.runningCases}`, { from, to });
}

function day(date: string, more: number): string {
  return new Date(Date.parse(date) + more * 86_400_000).toISOString().slice(0, 10);
}

/** Who accepts when, by terms that are still filled in; a delegation that is kept tells it itself. */
export function phasesOf(terms: Pick<Terms, 'effectiveFrom' | 'transitionUntil'>): Phase[] {
  const { effectiveFrom: from, transitionUntil: until } = terms;
  const phases: Phase[] = [{ from: null, until: day(from, -1), accepts: 'GIVER' }];
  if (until) phases.push({ from, until, accepts: 'BOTH' });
  phases.push({ from: until ? day(until, 1) : from, until: null, accepts: 'RECEIVER' });
  return phases;
}
