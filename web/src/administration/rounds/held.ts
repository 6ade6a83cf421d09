import { inject, type InjectionKey, type ShallowRef } from 'vue';
import type { Round } from '@/api/rounds';

/** The round that a page of it is about. */
export interface HeldRound {
  data: ShallowRef<Round | null>;
  reload: () => Promise<void>;
}

export const ROUND: InjectionKey<HeldRound> = Symbol('round');

export function useRound(): { round: () => Round; take: (round: Round) => void; reload: () => Promise<void> } {
  const held = inject(ROUND);
  if (!held) throw new Error('A page of a round stands inside its frame');
  return {
    round: () => {
      if (!held.data.value) throw new Error('The round is not read yet');
      return held.data.value;
    },
    take: (round) => {
      held.data.value = round;
    },
    reload: held.reload,
  };
}
