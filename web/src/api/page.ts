/** One stretch of a list; pass `next` as `after` for the following one. */
export interface Page<T> {
  items: T[];
  total?: number | null;
  next?: string | null;
}
