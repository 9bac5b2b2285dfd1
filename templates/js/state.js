// The document of all ticks, and what can be done to it: plain values in, plain values out. No page,
// no storage, no clock. docs/checklists.md tells the rules, docs/state.schema.json the shape.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var FORMAT = "shirube-lists";
  var VERSION = 1;
  /** From version to version + 1: {1: function (raw) { … return raw of version 2; }}. */
  var STEPS = {};
  var STATES = ["todo", "doing", "waiting", "done", "na"];
  var KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
  var DATE = /^\d{4}-\d\d-\d\d$/;
  /** What turns words around, cannot be seen, or breaks a line. */
  var UNSEEN =
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
  var LONE = /[\ud800-\udfff]/gu;
  var EVIDENCE = ["by", "no", "why"];
  var TEXTS = ["w", "d"].concat(EVIDENCE);
  /** All that a value may hold beside its time. */
  var MEMBERS = ["s", "v", "h"].concat(TEXTS);
  var LENGTHS = dict({
    name: 60,
    situation: 60,
    fields: 200,
    plan: 60,
    w: 200,
    d: 10,
    by: 20,
    no: 200,
    why: 200,
  });
  var KINDS = ["situation", "items", "fields", "plan"];
  var SINGLES = ["name", "gone"];
  var MAX = { text: 4 * 1024 * 1024, stations: 100, entries: 5000, time: 8.64e15 };
  var DAY = 24 * 60 * 60 * 1000;

  function dict(from) {
    return Object.assign(Object.create(null), from);
  }

  function isDict(it) {
    return typeof it === "object" && it !== null && !Array.isArray(it);
  }

  function isKey(it) {
    return typeof it === "string" && KEY.test(it);
  }

  function isPath(it) {
    return (
      Array.isArray(it) &&
      isKey(it[0]) &&
      (it.length === 2
        ? SINGLES.indexOf(it[1]) >= 0
        : it.length === 3 && KINDS.indexOf(it[1]) >= 0 && isKey(it[2]))
    );
  }

  function empty(site) {
    return { format: FORMAT, version: VERSION, site: site, stations: dict() };
  }

  // ---- making values clean; `tally.dropped` counts what did not stay as it was ----

  function keep(now, before, tally) {
    if (now !== before) {
      tally.dropped++;
    }
    return now;
  }

  function time(raw, tally) {
    return keep(Number.isInteger(raw) && raw >= 0 && raw < MAX.time ? raw + 0 : 0, raw, tally);
  }

  function words(raw, limit, tally) {
    if (typeof raw !== "string") {
      return keep("", raw, tally);
    }
    // Longer ones are cut first: a text of megabytes is not searched.
    var seen = raw
      .slice(0, limit * 4)
      .replace(/[\t\r\n]+/g, " ")
      .replace(UNSEEN, "");
    return keep(seen.slice(0, limit).replace(LONE, ""), raw, tally);
  }

  function isDate(text) {
    var time = DATE.test(text) ? Date.parse(text + "T00:00:00Z") : NaN;
    return !isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
  }

  function strangers(raw, known, tally) {
    Object.keys(raw).forEach(function (key) {
      if (known.indexOf(key) < 0) {
        tally.dropped++;
      }
    });
  }

  function item(raw, tally) {
    var it = { s: raw.s, t: time(raw.t, tally) };
    if (raw.h !== undefined) {
      it.h = keep(isKey(raw.h) ? raw.h : "", raw.h, tally);
    }
    TEXTS.forEach(function (name) {
      var text = raw[name] === undefined ? "" : words(raw[name], LENGTHS[name], tally);
      if (name === "d" && text && !isDate(text)) {
        text = keep("", text, tally);
      }
      if (text) {
        it[name] = text;
      }
    });
    strangers(raw, ["s", "t", "h"].concat(TEXTS), tally);
    return it;
  }

  /** A value as it may stand in a document, or null. */
  function leaf(kind, raw, tally) {
    tally = tally || { dropped: 0 };
    if (isDict(raw)) {
      if (kind === "items" && STATES.indexOf(raw.s) >= 0) {
        return item(raw, tally);
      }
      if (kind !== "items" && typeof raw.v === (kind === "gone" ? "boolean" : "string")) {
        strangers(raw, ["v", "t"], tally);
        return {
          v: kind === "gone" ? raw.v : words(raw.v, LENGTHS[kind], tally),
          t: time(raw.t, tally),
        };
      }
    }
    tally.dropped++;
    return null;
  }

  /** Calls with the entries that have a good key, up to the limit. */
  function entries(raw, limit, tally, each) {
    var left = limit;
    if (!isDict(raw)) {
      tally.dropped += raw === undefined ? 0 : 1;
      return;
    }
    Object.keys(raw).forEach(function (key) {
      if (!isKey(key) || left <= 0) {
        tally.dropped++;
      } else if (each(key, raw[key])) {
        left--;
      }
    });
  }

  function normalise(raw, site) {
    var doc = empty(site);
    var tally = { dropped: 0 };
    if (!isDict(raw)) {
      return { doc: doc, dropped: 1 };
    }
    strangers(raw, ["format", "version", "site", "stations"], tally);
    entries(raw.stations, MAX.stations, tally, function (id, from) {
      if (!isDict(from)) {
        tally.dropped++;
        return false;
      }
      var to = station(doc, id);
      strangers(from, SINGLES.concat(KINDS), tally);
      SINGLES.forEach(function (kind) {
        var it = from[kind] === undefined ? null : leaf(kind, from[kind], tally);
        if (it) {
          to[kind] = it;
        }
      });
      KINDS.forEach(function (kind) {
        entries(from[kind], MAX.entries, tally, function (key, value) {
          var it = leaf(kind, value, tally);
          if (it) {
            to[kind][key] = it;
          }
          return it;
        });
      });
      return true;
    });
    return { doc: doc, dropped: tally.dropped };
  }

  /** Brings older data to the version of today, or null where that cannot be done. */
  function migrate(raw, steps, version) {
    var to = version || VERSION;
    while (isDict(raw) && raw.version !== to) {
      var from = raw.version;
      var step = Number.isInteger(from) && from > 0 && from < to && steps[from];
      raw = step ? step(raw) : null;
      if (!raw || raw.version !== from + 1) {
        return null;
      }
    }
    return isDict(raw) ? raw : null;
  }

  /** Why something is no document of this site that can be understood, or "". */
  function faultOf(raw, site) {
    if (!isDict(raw) || raw.format !== FORMAT) {
      return "format";
    }
    if (Number.isInteger(raw.version) && raw.version > VERSION) {
      return "newer";
    }
    return raw.site === site ? "" : "site";
  }

  function read(text, site) {
    var raw = null;
    var fault = "json";
    try {
      if (text.length > MAX.text) {
        fault = "size";
      } else {
        raw = JSON.parse(text.replace(/^\ufeff/, ""));
        fault = faultOf(raw, site);
        if (!fault) {
          fault = "version";
          raw = migrate(raw, STEPS);
          fault = raw ? "" : fault;
        }
      }
    } catch (e) {
      // The fault names what could not be done.
    }
    var found = fault ? { doc: empty(site), dropped: 0 } : normalise(raw, site);
    return {
      doc: fault === "newer" ? null : found.doc,
      faults: fault ? [fault] : found.dropped ? ["dropped"] : [],
      newer: fault === "newer",
      dropped: found.dropped,
    };
  }

  // ---- looking and copying: a document is never changed, only made anew ----

  /** The station of a document that is being made. */
  function station(doc, id) {
    if (!doc.stations[id]) {
      doc.stations[id] = dict();
      KINDS.forEach(function (kind) {
        doc.stations[id][kind] = dict();
      });
    }
    return doc.stations[id];
  }

  function value(doc, path) {
    var it = doc.stations[path[0]];
    it = it && it[path[1]];
    return (path.length > 2 ? it && it[path[2]] : it) || null;
  }

  function put(doc, path, it) {
    var at = station(doc, path[0]);
    if (path.length > 2) {
      at[path[1]][path[2]] = it;
    } else {
      at[path[1]] = it;
    }
  }

  function each(doc, call) {
    Object.keys(doc.stations).forEach(function (id) {
      var from = doc.stations[id];
      SINGLES.forEach(function (kind) {
        if (from[kind]) {
          call([id, kind], from[kind]);
        }
      });
      KINDS.forEach(function (kind) {
        Object.keys(from[kind]).forEach(function (key) {
          call([id, kind, key], from[kind][key]);
        });
      });
    });
  }

  function into(to, from, choose) {
    Object.keys(from.stations).forEach(function (id) {
      station(to, id);
    });
    each(from, function (path, it) {
      put(to, path, choose(it, path));
    });
    return to;
  }

  function copy(doc) {
    return into(empty(doc.site), doc, function (it) {
      return it;
    });
  }

  /** What a value says, without its time, always in the same order. */
  function said(it) {
    return JSON.stringify(it, MEMBERS);
  }

  function same(a, b) {
    return a.t === b.t && said(a) === said(b);
  }

  function isBlank(it) {
    return it.s
      ? it.s === "todo" &&
          !EVIDENCE.some(function (name) {
            return it[name];
          })
      : !it.v;
  }

  // ---- merging ----

  /**
   * The newer of two values. Of one moment there may be a full one and one handed over without its
   * notes: each member's greater text stays, so that none is lost whichever comes first.
   */
  function newer(a, b) {
    if (!a || !b || a.t !== b.t) {
      return !a || (b && b.t > a.t) ? b : a;
    }
    var it = { t: a.t };
    MEMBERS.forEach(function (name) {
      var greater = b[name] === undefined || a[name] >= b[name] ? a[name] : b[name];
      if (greater !== undefined) {
        it[name] = greater;
      }
    });
    return it;
  }

  function merge(a, b) {
    var doc = copy(a);
    return into(doc, b, function (it, path) {
      return newer(value(doc, path), it);
    });
  }

  function preview(doc, incoming) {
    var found = [];
    each(incoming, function (path, after) {
      var before = value(doc, path);
      if (before ? said(before) === said(after) : isBlank(after)) {
        return;
      }
      var kind = !before ? "new" : same(newer(before, after), before) ? "older" : "newer";
      found.push({ path: path, kind: kind, before: before, after: after });
    });
    return found;
  }

  /** Takes back times that lie in the future: who sets them would win every merge to come. */
  function temper(doc, now) {
    return into(empty(doc.site), doc, function (it) {
      return it.t > now + DAY ? Object.assign({}, it, { t: now }) : it;
    });
  }

  /** Whether what is written could be read again as a whole. */
  function fits(doc) {
    var ids = Object.keys(doc.stations);
    return (
      ids.length <= MAX.stations &&
      ids.every(function (id) {
        return KINDS.every(function (kind) {
          return Object.keys(doc.stations[id][kind]).length <= MAX.entries;
        });
      }) &&
      JSON.stringify(doc).length <= MAX.text
    );
  }

  // ---- changing ----

  var BLANK = dict({ items: { s: "todo" } });

  function change(doc, writes, now) {
    var to = copy(doc);
    var written = dict();
    var dropped = 0;
    writes.forEach(function (write) {
      var path = write && write.path;
      var isRight = isPath(path);
      var kind = isRight && path[1];
      var before = isRight ? value(to, path) : null;
      var given = isRight && (write.value === null ? BLANK[kind] || "" : write.value);
      var raw = kind !== "items" ? { v: given } : isDict(given) ? Object.assign({}, given) : {};
      raw.t = Math.min(
        Math.max(time(Math.floor(now), {}), before ? before.t + 1 : 0),
        MAX.time - 1,
      );
      var after = isRight ? leaf(kind, raw) : null;
      if (!after) {
        dropped++;
      } else if (!before || said(before) !== said(after)) {
        put(to, path, after);
        written[path.join("/")] = path;
      }
    });
    return { doc: to, undo: difference(doc, to, Object.values(written)), dropped: dropped };
  }

  function difference(before, after, paths) {
    return {
      writes: paths.map(function (path) {
        return { path: path, before: value(before, path), after: value(after, path) };
      }),
    };
  }

  /** What takes a document back that became another one by a merge. */
  function between(before, after) {
    var paths = [];
    each(after, function (path, it) {
      var was = value(before, path);
      if (!was || !same(was, it)) {
        paths.push(path);
      }
    });
    Object.keys(after.stations).forEach(function (id) {
      if (!before.stations[id] && !after.stations[id].gone) {
        paths.push([id, "gone"]);
      }
    });
    return difference(before, after, paths);
  }

  /** What to write so that a value is again as it was before. */
  function former(kind, before, after) {
    if (kind === "items") {
      return before;
    }
    // Where nothing was said of it, a removed station was there, an added one was not.
    return before ? before.v : kind === "gone" ? !(after && after.v) : "";
  }

  function undo(doc, done, now) {
    var writes = [];
    var kept = 0;
    var list = done && Array.isArray(done.writes) ? done.writes : [];
    list.forEach(function (it) {
      var isRight = it && isPath(it.path);
      var after = isRight && it.after ? leaf(it.path[1], it.after) : null;
      var current = isRight ? value(doc, it.path) : null;
      var isAsWritten = after
        ? current && same(current, after)
        : isRight && it.path[1] === "gone" && !current && doc.stations[it.path[0]];
      if (isAsWritten) {
        writes.push({
          path: it.path,
          value: former(it.path[1], it.before ? leaf(it.path[1], it.before) : null, after),
        });
      } else {
        kept++;
      }
    });
    var result = change(doc, writes, now);
    return { doc: result.doc, undone: writes.length, kept: kept, redo: result.undo };
  }

  // ---- moving along when lists were edited ----

  /** The moves that make sense; such as lead back to themselves are left out. */
  function straight(moves) {
    var known = dict();
    Object.keys(isDict(moves) ? moves : known).forEach(function (old) {
      var to =
        isDict(moves[old]) && Array.isArray(moves[old].to) ? moves[old].to.filter(isKey) : [];
      if (isKey(old) && to.length) {
        known[old] = { to: to, how: moves[old].how };
      }
    });
    Object.keys(known)
      .filter(function (old) {
        var ahead = known[old].to.slice();
        var seen = dict();
        while (ahead.length) {
          var id = ahead.pop();
          if (id === old) {
            return true;
          }
          if (!seen[id] && known[id]) {
            seen[id] = true;
            ahead = ahead.concat(known[id].to);
          }
        }
        return false;
      })
      .forEach(function (old) {
        delete known[old];
      });
    return known;
  }

  /** One state for several tasks that became one; `records` has null for a task never begun. */
  function united(records) {
    var there = records.filter(Boolean).sort(function (a, b) {
      return b.t - a.t;
    });
    // What does not concern the station decides only where nothing else is left.
    var states = records
      .map(function (it) {
        return it ? STATES.indexOf(it.s) : 0;
      })
      .filter(function (rank) {
        return rank < 4;
      });
    var begun = states.filter(Boolean);
    var least = !states.length ? 4 : begun.length ? Math.min.apply(null, begun) : 0;
    // Done in part is not done.
    var state = STATES[least === 3 && begun.length < states.length ? 1 : least];
    var it = Object.assign({}, there[0], { s: state, h: "" });
    delete it.d;
    there.forEach(function (other) {
      if (other.d && !(it.d > other.d)) {
        it.d = other.d;
      }
    });
    EVIDENCE.forEach(function (name) {
      var texts = records.map(function (other) {
        return (other && other[name]) || "";
      });
      it[name] = texts
        .filter(function (text, at) {
          return text && texts.indexOf(text) === at;
        })
        .join(" / ");
    });
    return leaf("items", it);
  }

  /** The records of all tasks that became this one, in an order that is always the same. */
  function sources(items, moves, id) {
    return Object.keys(moves)
      .filter(function (old) {
        return moves[old].how === "merged" && moves[old].to.indexOf(id) >= 0;
      })
      .sort()
      .map(function (old) {
        return items[old] || null;
      });
  }

  function moved(items, moves, old, id) {
    var how = moves[old].how;
    if (how === "merged") {
      return united(sources(items, moves, id));
    }
    return how === "renamed" ? items[old] : Object.assign({}, items[old], { h: "" });
  }

  /** Moves what stands under old ids one step along; the ids that were moved. */
  function step(items, moves) {
    var arrived = dict();
    var olds = Object.keys(moves).filter(function (old) {
      return items[old];
    });
    olds.forEach(function (old) {
      moves[old].to.forEach(function (id) {
        arrived[id] = newer(arrived[id], moved(items, moves, old, id));
      });
    });
    olds.forEach(function (old) {
      delete items[old];
    });
    Object.keys(arrived).forEach(function (id) {
      // What was set under the new id is not overwritten by what is as old.
      if (!items[id] || items[id].t < arrived[id].t) {
        items[id] = arrived[id];
      }
    });
    return olds;
  }

  function settle(doc, moves) {
    var known = straight(moves);
    var to = copy(doc);
    var paths = [];
    Object.keys(to.stations).forEach(function (id) {
      var olds;
      do {
        olds = step(to.stations[id].items, known);
        olds.forEach(function (old) {
          paths.push([id, "items", old]);
        });
      } while (olds.length);
    });
    return { doc: paths.length ? to : doc, moved: paths };
  }

  shirube.state = {
    VERSION: VERSION,
    STATES: STATES,
    empty: empty,
    read: read,
    migrate: migrate,
    normalise: normalise,
    temper: temper,
    fits: fits,
    merge: merge,
    preview: preview,
    value: value,
    change: change,
    between: between,
    undo: undo,
    settle: settle,
  };
})();
