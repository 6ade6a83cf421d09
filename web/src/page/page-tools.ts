/** What a guide page can do beside being read, in a browser that lets it. The page is whole without it. */
import { rememberView, type View } from '../frame/view';

const tool = (name: string) => document.querySelector<HTMLElement>(`[data-tool="${name}"]`);

function offer(name: string, deed: (button: HTMLButtonElement) => unknown) {
  const place = tool(name);
  const button = place?.querySelector('button');
  if (!place || !button) return;
  place.hidden = false;
  button.addEventListener('click', () => void deed(button));
}

/** With nowhere to pass it on to, the address is copied. */
async function share(button: HTMLButtonElement) {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  if (typeof navigator.share === 'function') {
    await navigator.share({ title: document.title, url }).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(url);
  const text = button.textContent;
  button.textContent = button.dataset.done ?? text;
  setTimeout(() => {
    button.textContent = text;
  }, 3000);
}

offer('print', () => print());
// Neither is there at an address that is not secure.
if (isSecureContext) offer('share', share);
for (const link of document.querySelectorAll<HTMLElement>('[data-view]')) {
  link.addEventListener('click', () => rememberView(link.dataset.view as View));
}

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;
const AWAY = [502, 503, 504];

/** Where the guide cannot be shown now: looks for it with growing pauses, and shows it when it is there again. */
function retry(pause: number) {
  setTimeout(async () => {
    const answer = document.hidden ? null : await fetch(location.href, { cache: 'no-store' }).catch(() => null);
    if (answer && !AWAY.includes(answer.status)) location.reload();
    else retry(Math.min(pause * 2, LONGEST_PAUSE));
  }, pause);
}

const told = document.querySelectorAll<HTMLElement>('[data-retry]');
for (const one of told) one.hidden = false;
if (told.length) retry(FIRST_PAUSE);
