/** One refused field of a request. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/**
 * Why a request was refused, as the service says it (RFC 9457).
 * `status` is 0 when no answer came; `code` is then `network`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail = '',
    readonly action = '',
    readonly field: string | null = null,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(detail || title);
  }

  /** No one can tell whether the request took effect: the answer was lost or the server broke while working. */
  get undecided(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  /** Message per field, for forms; a problem with a single `field` counts as that field's message. */
  byField(): Record<string, string> {
    const messages: Record<string, string> = {};
    if (this.field) messages[this.field] = this.detail || this.title;
    for (const error of this.errors) messages[error.field] ??= error.message;
    return messages;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null)
    .map((entry) => ({ field: text(entry.field), code: text(entry.code), message: text(entry.message) }));
}

/** Reads a refusal's body. Anything but a problem document (a proxy's page, say) still becomes a problem. */
export function problemOf(status: number, body: string): Problem {
  let document: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) document = parsed as Record<string, unknown>;
  } catch {
    // Not JSON: the status alone speaks.
  }
  return new Problem(
    status,
    text(document.code) || `status-${status}`,
    text(document.title),
    text(document.detail),
    text(document.action),
    text(document.field) || null,
    fieldProblems(document.errors),
  );
}

export function unreachable(): Problem {
  return new Problem(0, 'network', '');
}

/** Whatever was thrown, as a problem; a defect of this program stays visible in the console. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  reportError(error);
  return new Problem(0, 'defect', '');
}
