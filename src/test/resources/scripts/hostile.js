// Gives hostile content to everything that reads what others wrote, and says what became of it.
(function () {
  const { state, progress, handover } = shirube;
  const SITE = "guide";
  const NOW = 1795860000000;
  const LIST = {
    id: "l",
    items: [
      { id: "a", h: "1", after: ["b", "constructor"], when: "line=ntt" },
      { id: "b", h: "2" },
    ],
  };

  /** What a reader has on this device. */
  const existing = state.read(
    JSON.stringify({
      format: "shirube-lists",
      version: 1,
      site: SITE,
      stations: {
        k1: {
          name: { v: "Station", t: 1795850000000 },
          situation: { line: { v: "ntt", t: 1795850000000 } },
          items: {
            a: { s: "done", t: 1795850000000, h: "1", d: "2026-11-28", by: "AB", no: "R-1" },
            b: { s: "waiting", t: 1795850000001, no: "R-2" },
          },
          fields: { mail: { v: "a@example.jp", t: 1795850000000 } },
          plan: { start: { v: "2027-06-25", t: 1795850000000 } },
        },
      },
    }),
    SITE,
  ).doc;

  // ---- making what a case describes ----

  function joined(pieces) {
    return pieces.map(([text, times]) => text.repeat(times)).join("");
  }

  function many(count) {
    const range = (name, length, make) =>
      Object.fromEntries(Array.from({ length }, (_, at) => [name + at, make()]));
    const stations = range("k", count.stations, () => ({
      items: range("i", count.items, () => ({ s: "done", t: 5 })),
    }));
    return JSON.stringify({ format: "shirube-lists", version: 1, site: SITE, stations });
  }

  function withMembers(count) {
    const all = { format: "shirube-lists", version: 1, site: SITE, stations: {} };
    for (let at = 0; at < count; at++) {
      all["x" + at] = 0;
    }
    return JSON.stringify(all);
  }

  function text(it) {
    return it.count
      ? many(it.count)
      : it.members
        ? withMembers(it.members)
        : it.pieces
          ? joined(it.pieces)
          : it.text;
  }

  function crc(bytes) {
    let sum = -1;
    bytes.forEach(byte => {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) {
        sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
      }
    });
    return [24, 16, 8, 0].map(by => (~sum >>> by) & 255);
  }

  function base64(bytes) {
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=/g, "");
  }

  /** A link whose checksum is right, whatever it holds. */
  window.linkOf = (bytes, form) => form + base64([...crc(bytes), ...bytes]);

  function link(it) {
    if (it.link !== undefined || it.isLink) {
      return it.isLink ? joined(it.pieces) : it.link;
    }
    if (it.bytes) {
      return linkOf(it.bytes, "1p");
    }
    const short = it.shortPieces
      ? joined(it.shortPieces)
      : it.shortText || (it.short !== undefined ? JSON.stringify(it.short) : "");
    return short ? linkOf([...new TextEncoder().encode(short)], "1p") : null;
  }

  // ---- looking at what became of it ----

  function each(doc, call) {
    Object.keys(doc.stations).forEach(id => {
      const it = doc.stations[id];
      ["name", "gone"].forEach(kind => it[kind] && call([id, kind]));
      ["situation", "items", "fields", "plan"].forEach(kind =>
        Object.keys(it[kind]).forEach(key => call([id, kind, key])),
      );
    });
  }

  function count(doc) {
    let found = 0;
    each(doc, () => found++);
    return found;
  }

  function shape() {
    return [Object, Array, String, Function, Number]
      .map(it => Reflect.ownKeys(it.prototype).map(String).join())
      .join(";");
  }

  /** Merges into what there is: what is lost by it, against what was told before. */
  function losses(doc) {
    const incoming = state.temper(doc, NOW);
    const told = new Map(state.preview(existing, incoming).map(it => [it.path.join("/"), it.kind]));
    const merged = state.merge(existing, incoming);
    const lost = [];
    each(existing, path => {
      const was = canon(state.value(existing, path));
      if (canon(state.value(merged, path)) !== was && told.get(path.join("/")) !== "newer") {
        lost.push(path.join("/"));
      }
    });
    if (canon(state.merge(incoming, existing)) !== canon(merged)) {
      lost.push("the order matters");
    }
    const back = state.undo(merged, state.between(existing, merged), NOW).doc;
    each(existing, path => {
      const [was, is] = [state.value(existing, path), state.value(back, path)];
      if (canon({ ...was, t: 0 }) !== canon({ ...is, t: 0 })) {
        lost.push("not brought back: " + path.join("/"));
      }
    });
    each(
      merged,
      path =>
        state.value(merged, path).t > NOW + 86400000 &&
        lost.push("in the future: " + path.join("/")),
    );
    return lost;
  }

  async function run(it) {
    const docs = [];
    const result = {};
    const given = text(it);
    if (given !== undefined && !it.isLink) {
      const read = state.read(given, SITE);
      result.faults = read.faults;
      result.left = read.doc && count(read.doc);
      docs.push(read.doc || state.empty(SITE));
      let raw = given;
      try {
        raw = JSON.parse(given);
      } catch (e) {
        // Then the text itself is what comes in.
      }
      docs.push(state.normalise(raw, SITE).doc);
      docs.push(state.undo(existing, raw, NOW).doc);
      docs.push(state.settle(existing, raw).doc, state.settle(existing, { a: raw }).doc);
      docs.push(
        state.change(
          existing,
          [
            raw,
            { path: raw, value: raw },
            { path: ["k1", "items", "b"], value: raw },
            { path: ["k1", "name"], value: raw },
          ],
          NOW,
        ).doc,
      );
      const restored = {
        path: ["k1", "items", "b"],
        before: raw,
        after: state.value(existing, ["k1", "items", "b"]),
      };
      docs.push(state.undo(existing, { writes: [restored] }, NOW).doc);
      state.migrate(raw, {});
    }
    const address = link(it) === null ? given : link(it);
    const there = await handover.unpack(address, { site: SITE, now: NOW, doc: existing });
    result.fault = there.fault;
    if (there.doc) {
      docs.push(there.doc);
    }
    docs.forEach(doc =>
      Object.keys(doc.stations)
        .slice(0, 3)
        .forEach(id => progress.ofList(LIST, doc.stations[id])),
    );
    result.lost = docs.flatMap((doc, at) => losses(doc).map(path => at + ": " + path));
    result.docs = docs
      .map(doc => JSON.stringify(doc))
      .filter((doc, at, all) => all.indexOf(doc) === at);
    return result;
  }

  window.hostile = async at => {
    const before = [shape(), canon(existing)];
    const result = await run(vectors[at]);
    result.untouched = shape() === before[0] && canon(existing) === before[1];
    return result;
  };
})();
