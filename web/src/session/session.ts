import { computed, reactive, readonly } from 'vue';
import { get, post, whenSignedOut } from '@/api/client';
import type { Grant, Role } from '@/api/identity';

export interface SignedIn {
  signedIn: true;
  id: string;
  name: string;
  kind: 'PERSON' | 'ENTERPRISE' | 'OFFICER';
  roles: Role[];
  grants: Grant[];
}

export type Session = { signedIn: false } | SignedIn;

/** Where the areas of the site begin, and who works there. */
export const WORKBENCH_ROLES: Role[] = ['WINDOW_CLERK', 'REVIEWER', 'DECIDER'];
export const ADMINISTRATION_ROLES: Role[] = ['CATALOGUE_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR', 'OPENNESS_OFFICER', 'PUBLIC_SERVICE_EDITOR', 'REVIEWER', 'DECIDER'];
export const SUPERVISION_ROLES: Role[] = ['SUPERVISOR'];

const state = reactive<{ current: Session | null; expired: boolean }>({ current: null, expired: false });
let loading: Promise<Session> | null = null;

async function load(): Promise<Session> {
  try {
    state.current = await get<Session>('/api/session');
  } catch {
    // Whoever cannot be recognised is a visitor; the public pages stay usable.
    state.current = { signedIn: false };
  }
  return state.current;
}

/** The session as the gateway knows it; asked once, then remembered until sign-out. */
export function currentSession(): Promise<Session> {
  loading ??= load();
  return loading;
}

export function hasAny(session: Session | null, roles: readonly Role[]): boolean {
  return !!session?.signedIn && roles.some((role) => session.roles.includes(role));
}

/** Whether one of the roles is held for every organ of a region, not for one organ alone. */
export function grantedWhole(session: Session | null, roles: readonly Role[]): boolean {
  return hasAny(session, roles)
    && !!session?.signedIn && session.grants.some((grant) => roles.includes(grant.role) && grant.organ === '*');
}

/** The path to come back to: only one of this site, never another host's. */
export function safeReturn(path: string | null | undefined): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/';
}

export function signInAddress(returnTo: string): string {
  return `/oauth2/authorization/tongban?returnTo=${encodeURIComponent(safeReturn(returnTo))}`;
}

export function signIn(returnTo: string = location.pathname + location.search): void {
  location.assign(signInAddress(returnTo));
}

/** Ends the session; what a shared computer's next user must not see goes with it. */
export async function signOut(): Promise<void> {
  const answer = await post<{ location?: string } | undefined>('/api/session/sign-out');
  sessionStorage.clear();
  location.assign(answer?.location ?? '/');
}

whenSignedOut(() => {
  if (state.current?.signedIn) state.expired = true;
});

export function useSession() {
  return {
    session: readonly(state),
    person: computed(() => (state.current?.signedIn ? state.current : null)),
    has: (roles: readonly Role[]) => hasAny(state.current, roles),
    hasWhole: (roles: readonly Role[]) => grantedWhole(state.current, roles),
    dismissExpiry: () => {
      state.expired = false;
    },
  };
}
