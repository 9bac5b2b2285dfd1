// Unpacks what the build packed: deflated texts (RFC 1951), as letters of base 64. A site is read on
// old phones and from disks, where browsers' own ways to do this are missing.
(function () {
  "use strict";

  var LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  var LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  /** A table of codes: how many there are of each length, and their symbols in order. */
  function codes(lengths) {
    var counts = new Uint16Array(16);
    var symbols = new Uint16Array(lengths.length);
    var starts = new Uint16Array(16);
    var i;
    for (i = 0; i < lengths.length; i++) {
      counts[lengths[i]]++;
    }
    counts[0] = 0;
    for (i = 1; i < 15; i++) {
      starts[i + 1] = starts[i] + counts[i];
    }
    for (i = 0; i < lengths.length; i++) {
      if (lengths[i]) {
        symbols[starts[lengths[i]]++] = i;
      }
    }
    return { counts: counts, symbols: symbols };
  }

  function inflate(bytes) {
    var out = new Uint8Array(bytes.length * 5);
    var size = 0;
    var at = 0;
    var held = 0;
    var bits = 0;

    function take(count) {
      while (bits < count) {
        held |= bytes[at++] << bits;
        bits += 8;
      }
      var value = held & ((1 << count) - 1);
      held >>>= count;
      bits -= count;
      return value;
    }

    function symbol(table) {
      var code = 0;
      var first = 0;
      var index = 0;
      for (var length = 1; length < 16; length++) {
        if (bits === 0) {
          held = bytes[at++];
          bits = 8;
        }
        code |= held & 1;
        held >>>= 1;
        bits--;
        var count = table.counts[length];
        if (code - count < first) {
          return table.symbols[index + code - first];
        }
        index += count;
        first = (first + count) << 1;
        code <<= 1;
      }
      throw new Error("unpack: no such code");
    }

    function room(more) {
      if (size + more > out.length) {
        var larger = new Uint8Array(Math.max(out.length * 2, size + more));
        larger.set(out);
        out = larger;
      }
    }

    function stored() {
      held = 0;
      bits = 0;
      var length = bytes[at] | (bytes[at + 1] << 8);
      at += 4;
      room(length);
      out.set(bytes.subarray(at, at + length), size);
      at += length;
      size += length;
    }

    function fixedTables() {
      var lengths = [];
      for (var i = 0; i < 288; i++) {
        lengths.push(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
      }
      var distances = [];
      for (var j = 0; j < 30; j++) {
        distances.push(5);
      }
      return [codes(lengths), codes(distances)];
    }

    function writtenTables() {
      var literals = take(5) + 257;
      var distances = take(5) + 1;
      var count = take(4) + 4;
      var lengths = new Uint8Array(19);
      for (var i = 0; i < count; i++) {
        lengths[ORDER[i]] = take(3);
      }
      var table = codes(lengths);
      var all = [];
      while (all.length < literals + distances) {
        var next = symbol(table);
        if (next < 16) {
          all.push(next);
          continue;
        }
        var repeated = next === 16 ? all[all.length - 1] : 0;
        var times = next === 16 ? 3 + take(2) : next === 17 ? 3 + take(3) : 11 + take(7);
        while (times-- > 0) {
          all.push(repeated);
        }
      }
      return [codes(all.slice(0, literals)), codes(all.slice(literals))];
    }

    function coded(tables) {
      for (;;) {
        var next = symbol(tables[0]);
        if (next < 256) {
          room(1);
          out[size++] = next;
        } else if (next === 256) {
          return;
        } else {
          var length = LENGTHS[next - 257] + take(LENGTH_BITS[next - 257]);
          var code = symbol(tables[1]);
          var extra = code < 4 ? 0 : (code >> 1) - 1;
          var distance = code < 4 ? code + 1 : ((2 + (code & 1)) << extra) + 1 + take(extra);
          room(length);
          for (var i = 0; i < length; i++, size++) {
            out[size] = out[size - distance];
          }
        }
      }
    }

    var last;
    do {
      last = take(1);
      var type = take(2);
      if (type === 0) {
        stored();
      } else {
        coded(type === 1 ? fixedTables() : writtenTables());
      }
    } while (!last);
    return out.subarray(0, size);
  }

  /** The bytes that were packed. */
  (window.shirube = window.shirube || {}).unpack = function (packed) {
    var letters = atob(packed);
    var bytes = new Uint8Array(letters.length);
    for (var i = 0; i < letters.length; i++) {
      bytes[i] = letters.charCodeAt(i);
    }
    return inflate(bytes);
  };
})();
