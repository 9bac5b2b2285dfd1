// A station's state as a text for the fragment of an address, which no server ever sees.
// docs/checklists.md has the format.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var state = shirube.state;
  var LIMIT = 64 * 1024;
  var INFLATED = 512 * 1024;
  /** So much at most is inflated at once: a thousand times of it is still little. */
  var SLICE = 512;
  var METHOD = "deflate-raw";
  var NAMES = 1;
  var NOTES = 2;
  /** Members of an item after its state and time, with what must be asked for to hand them over. */
  var MEMBERS = [
    ["h", 0],
    ["d", 0],
    ["by", NAMES],
    ["no", NOTES],
    ["why", NOTES],
  ];
  var PARTS = { q: "situation", p: "plan", f: "fields" };

  // ---- bytes ----

  function checksum(bytes) {
    var sum = -1;
    for (var i = 0; i < bytes.length; i++) {
      sum ^= bytes[i];
      for (var bit = 0; bit < 8; bit++) {
        sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
      }
    }
    sum = ~sum;
    return [sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255];
  }

  function toText(bytes) {
    var found = "";
    bytes.forEach(function (byte) {
      found += String.fromCharCode(byte);
    });
    return btoa(found).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  }

  function toBytes(text) {
    var found = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(found, function (char) {
      return char.charCodeAt(0);
    });
  }

  function joined(chunks, size) {
    var all = new Uint8Array(size);
    var at = 0;
    chunks.forEach(function (chunk) {
      all.set(chunk, at);
      at += chunk.length;
    });
    return all;
  }

  /** What comes out of a stream; stops as soon as it is more than the limit. */
  function through(stream, bytes, limit) {
    var writer = stream.writable.getWriter();
    var reader = stream.readable.getReader();
    var chunks = [];
    var size = 0;
    // A fault of the stream is told by the reader; the writer would tell it again.
    var ignore = function () {};
    for (var at = 0; at < bytes.length; at += SLICE) {
      writer.write(bytes.subarray(at, at + SLICE)).catch(ignore);
    }
    writer.close().catch(ignore);
    function next() {
      return reader.read().then(function (part) {
        if (part.done) {
          return joined(chunks, size);
        }
        size += part.value.length;
        if (size > limit) {
          reader.cancel().catch(ignore);
          throw "size";
        }
        chunks.push(part.value);
        return next();
      });
    }
    return next();
  }

  function stream(name) {
    try {
      return new window[name](METHOD);
    } catch (e) {
      return null;
    }
  }

  // ---- the short form ----

  function shorten(station, options) {
    var asked = (options.names ? NAMES : 0) | (options.notes ? NOTES : 0);
    var only = options.list && new Set(options.list);
    var short = { s: options.site, k: options.id, o: asked };
    var times = [];
    function texts(values, name) {
      Object.keys(values).forEach(function (key) {
        times.push(values[key].t);
        short[name] = short[name] || {};
        short[name][key] = [values[key].v, values[key].t];
      });
    }
    Object.keys(PARTS).forEach(function (name) {
      if (name === "q" || (name === "f" ? options.fields : !only)) {
        texts(station[PARTS[name]], name);
      }
    });
    if (options.names && station.name) {
      texts({ n: station.name }, "n");
    }
    Object.keys(station.items).forEach(function (key) {
      var it = station.items[key];
      if (it.s === "todo" || (only && !only.has(key))) {
        return;
      }
      times.push(it.t);
      var row = [state.STATES.indexOf(it.s), it.t];
      MEMBERS.forEach(function (member) {
        row.push(member[1] & ~asked || it[member[0]] === undefined ? 0 : it[member[0]]);
      });
      while (row[row.length - 1] === 0) {
        row.pop();
      }
      short.i = short.i || {};
      short.i[key] = row;
    });
    // Small numbers are short: times count from the first.
    short.b = times.length
      ? times.reduce(function (a, b) {
          return Math.min(a, b);
        })
      : 0;
    ["i", "n"].concat(Object.keys(PARTS)).forEach(function (name) {
      Object.keys(short[name] || {}).forEach(function (key) {
        short[name][key][1] -= short.b;
      });
    });
    return short;
  }

  /** Whatever the short form holds, as what may be a station; state.normalise looks at it closely. */
  function lengthen(short) {
    var station = Object.create(null);
    function rows(name, call) {
      var to = Object.create(null);
      Object.keys(Object(short[name])).forEach(function (key) {
        var row = short[name][key];
        if (Array.isArray(row)) {
          to[key] = call(row, short.b + row[1]);
        }
      });
      return to;
    }
    function text(row, time) {
      return { v: row[0], t: time };
    }
    Object.keys(PARTS).forEach(function (name) {
      station[PARTS[name]] = rows(name, text);
    });
    station.name = rows("n", text).n;
    station.items = rows("i", function (row, time) {
      var it = { s: state.STATES[row[0]], t: time };
      MEMBERS.forEach(function (member, at) {
        if (row[at + 2]) {
          it[member[0]] = row[at + 2];
        } else if (row[at + 2] === "") {
          it[member[0]] = "";
        }
      });
      return it;
    });
    return station;
  }

  /** What was not handed over is not taken from those who have it. */
  function complete(station, asked, mine) {
    Object.keys(station.items).forEach(function (key) {
      var it = station.items[key];
      var own = mine && mine.items[key];
      [["w", 4]].concat(MEMBERS).forEach(function (member) {
        if (own && own[member[0]] && member[1] & ~asked) {
          it[member[0]] = own[member[0]];
        }
      });
    });
  }

  function understood(short, options) {
    if (typeof short !== "object" || short === null || typeof short.k !== "string") {
      throw "damaged";
    }
    if (short.s !== options.site) {
      throw "site";
    }
    var stations = Object.create(null);
    stations[short.k] = lengthen(short);
    var found = state.normalise({ stations: stations }, options.site);
    var doc = state.temper(found.doc, options.now);
    var station = doc.stations[short.k];
    if (!station) {
      throw "damaged";
    }
    complete(station, short.o, options.doc && options.doc.stations[short.k]);
    return { id: short.k, station: station, doc: doc, dropped: found.dropped };
  }

  // ---- the two directions ----

  function pack(station, options) {
    var plain = new TextEncoder().encode(JSON.stringify(shorten(station, options)));
    var deflate = stream("CompressionStream");
    var packed = deflate ? through(deflate, plain, Infinity) : Promise.resolve(plain);
    return packed.then(function (bytes) {
      var isSmaller = bytes.length < plain.length;
      var best = isSmaller ? bytes : plain;
      return (
        "1" + (isSmaller ? "d" : "p") + toText(joined([checksum(best), best], best.length + 4))
      );
    });
  }

  function opened(text) {
    if (typeof text !== "string") {
      throw "other";
    }
    if (text.length > LIMIT) {
      throw "size";
    }
    // Mails break long addresses.
    var found = /^(\d+)([a-z])([\w-]+)$/.exec(text.replace(/\s+/g, ""));
    if (!found) {
      throw "other";
    }
    if (found[1] !== "1") {
      throw found[1] > 1 ? "newer" : "other";
    }
    var all = toBytes(found[3]);
    var bytes = all.subarray(4);
    if (checksum(bytes).join() !== all.subarray(0, 4).join()) {
      throw "damaged";
    }
    if (found[2] === "p") {
      return bytes;
    }
    var inflate = stream("DecompressionStream");
    if (!inflate) {
      throw "browser";
    }
    return through(inflate, bytes, INFLATED);
  }

  function unpack(text, options) {
    return new Promise(function (resolve) {
      resolve(opened(text));
    })
      .then(function (bytes) {
        return understood(
          JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
          options,
        );
      })
      .catch(function (fault) {
        return { fault: typeof fault === "string" ? fault : "damaged" };
      });
  }

  shirube.handover = { LIMIT: LIMIT, pack: pack, unpack: unpack };
})();
