// How tests compare what scripts give: by JSON, whatever the order of members.
(function () {
  function sorted(it) {
    if (Array.isArray(it)) {
      return it.map(sorted);
    }
    if (it && typeof it === "object") {
      return Object.fromEntries(
        Object.keys(it)
          .sort()
          .map(key => [key, sorted(it[key])]),
      );
    }
    return it;
  }

  window.canon = it => JSON.stringify(sorted(it === undefined ? null : it));

  /** What a vector's function gives beside what it should, and whether it left its arguments alone. */
  window.runVector = vector => {
    const [group, name] = vector.function.split(".");
    const before = canon(vector.arguments);
    const found = shirube[group][name](...vector.arguments);
    return {
      found: canon(found),
      expected: canon(vector.result),
      touched: canon(vector.arguments) !== before,
    };
  };
})();
