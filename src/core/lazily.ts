/** A value that is computed when it is first asked for, and then kept; what it was computed from is let go. */
export function lazily<Value extends object>(compute: () => Value): () => Value {
  let pending: (() => Value) | undefined = compute;
  let value: Value | undefined;
  return () => {
    if (pending) {
      value = pending();
      pending = undefined;
    }
    return value as Value;
  };
}
