import { commonHeaders, refusal } from './client';
import { unreachable } from './problem';

/** Sends one file and reports how much of it has left (0 to 1); `fetch` cannot tell that. */
export async function upload<T>(
  path: string,
  form: FormData,
  progress: (part: number) => void,
  signal?: AbortSignal,
): Promise<T> {
  const headers = await commonHeaders('POST');
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(refusal(request.status, request.responseText));
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
