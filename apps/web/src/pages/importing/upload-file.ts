import { LOCALES, type LocaleCode } from '@luyan/contracts';
import type { Refusals } from '../../api/fragments.js';

export type UploadAnswer =
  | { readonly is: 'begun'; readonly importId: string }
  | { readonly is: 'refused'; readonly problems: Refusals }
  /** `message` is the server's, if it gave one. */
  | { readonly is: 'failed'; readonly message: string | null; readonly isSignedOut?: boolean }
  | { readonly is: 'cancelled' };

interface Upload {
  readonly file: File;
  readonly kind: string;
  readonly owner: string;
  readonly locale: LocaleCode;
  /** The share of the file that has left. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

interface Body {
  readonly importId?: string;
  readonly problems?: Refusals;
  readonly message?: string;
}

function read(request: XMLHttpRequest): UploadAnswer {
  const body = (request.response ?? {}) as Body;
  if (body.importId) return { is: 'begun', importId: body.importId };
  if (body.problems) return { is: 'refused', problems: body.problems };
  return { is: 'failed', message: body.message ?? null, isSignedOut: request.status === 401 };
}

/** Sends a file to be imported. XMLHttpRequest, since fetch does not say how much has been sent. */
export const uploadFile = ({ file, kind, owner, locale, onProgress, signal }: Upload): Promise<UploadAnswer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/imports?${new URLSearchParams({ kind, owner, name: file.name }).toString()}`);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', LOCALES[locale].tag);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total > 0 ? loaded / total : 1);
    };
    request.onload = () => {
      resolve(read(request));
    };
    request.onerror = () => {
      resolve({ is: 'failed', message: null });
    };
    request.onabort = () => {
      resolve({ is: 'cancelled' });
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(file);
  });
