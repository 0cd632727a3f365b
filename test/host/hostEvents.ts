/** What the suites inside a host tell the program that started it: one console line each, after the prefix. */
export type HostEvent =
  | { readonly kind: 'passed'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly title: string; readonly message: string }
  | { readonly kind: 'ended'; readonly passed: number; readonly failed: number };

export const hostEventPrefix = 'ROSTRUM-TEST ';
