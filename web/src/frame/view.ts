/** How the site is read: in full, or plain 长者模式, with large type, plain words and fewer controls. */
export type View = 'full' | 'plain';

/** The guide pages, which guide-service writes, read the same cookie. */
const COOKIE = 'tongban_view';
const YEAR = 365 * 24 * 60 * 60;

export function rememberedView(): View {
  return document.cookie.split('; ').includes(`${COOKIE}=plain`) ? 'plain' : 'full';
}

export function rememberView(view: View): void {
  document.cookie = `${COOKIE}=${view}; path=/; max-age=${view === 'plain' ? YEAR : 0}; samesite=lax`;
}
