/** Works out once for each object what is asked of it again and again. */
export function remember<Key extends object, Value>(
  find: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: find(key) };
    known.set(key, found);
    return found.value;
  };
}

/** So many causes are kept for an object: figures that share it may differ. */
const MOST_CAUSES = 3;

/**
 * Works out once for each object and cause what is asked of it again and again. Of each object the
 * last few causes are kept.
 */
export function rememberCauses<Key extends object, Value extends object>(): (
  key: Key,
  causes: readonly unknown[],
  find: () => Value,
) => Value {
  const known = new WeakMap<Key, Map<string, Value>>();
  return (key, causes, find) => {
    const cause = JSON.stringify(causes);
    const values = known.get(key) ?? new Map<string, Value>();
    known.set(key, values);
    const value = values.get(cause) ?? find();
    // What was asked for last stands last.
    values.delete(cause);
    values.set(cause, value);
    const [first = cause] = values.keys();
    if (values.size > MOST_CAUSES) values.delete(first);
    return value;
  };
}
