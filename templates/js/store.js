// What readers keep on their device: the only script that touches storage.
//
// It says "saved" only after it has read back what it wrote. Where a browser refuses, it goes on in
// memory and says why. Nothing is written before the reader changes something.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var state = shirube.state;

  /** As many changes can be taken back. */
  var CHANGES = 50;

  function random() {
    var bytes = new Uint8Array(8);
    crypto.getRandomValues(bytes);
    return Array.prototype.map
      .call(bytes, function (byte) {
        return (byte % 36).toString(36);
      })
      .join("");
  }

  /** The browser's storage of a kind; null where it has none or forbids it. */
  function browserStorage(kind) {
    try {
      return window[kind] || null;
    } catch (e) {
      return null;
    }
  }

  function parse(text) {
    try {
      return JSON.parse(text);
    } catch (e) {
      return null;
    }
  }

  function record(value) {
    return value && typeof value === "object" && !Array.isArray(value) ? value : {};
  }

  /** What a value says, without its time. */
  function said(value) {
    return JSON.stringify(value, ["s", "v", "h", "w", "d", "by", "no", "why"]);
  }

  function time(value) {
    return typeof value === "number" && isFinite(value) && value > 0 ? value : null;
  }

  /**
   * Opens a site's store.
   *
   * @param storage keeps it: the browser's, or a stand-in with getItem, setItem and removeItem
   * @param session the same for what only this tab knows
   */
  function open(site, storage, session) {
    var PREFIX = "shirube." + site + ".";
    var STATE = PREFIX + "state";
    var HISTORY = PREFIX + "history";
    var DEVICE = PREFIX + "device";
    var TAB = PREFIX + "tab";

    var doc = state.empty(site);
    /** What is stored, as it was last seen: null for nothing. */
    var seen = null;
    /** Whether memory holds what storage does not. */
    var unsaved = false;
    /** Why: missing, refused, full, newer or cleared. */
    var reason = "";
    /** A text that could not be read, until it is put aside. */
    var damaged = null;
    var wasDamaged = false;
    var log = [];
    var logKept = true;
    var again = null;
    var device = {};
    var tab = null;
    var listeners = [];

    // ---- storage ----

    /** The stored text; null where there is none, undefined where it cannot be told. */
    function get(key) {
      try {
        return storage ? storage.getItem(key) : undefined;
      } catch (e) {
        return undefined;
      }
    }

    /** Writes, reads back and compares. Returns why not, or "". */
    function put(key, text) {
      if (!storage) {
        return "missing";
      }
      try {
        storage.setItem(key, text);
        return storage.getItem(key) === text ? "" : "refused";
      } catch (e) {
        return e && /quota/i.test(e.name) ? "full" : "refused";
      }
    }

    function drop(key) {
      try {
        storage.removeItem(key);
      } catch (e) {
        // It is only for room.
      }
    }

    /** Gives up the oldest change that could be taken back; ticks are never given up. */
    function makeRoom() {
      var text = get(HISTORY);
      if (typeof text !== "string") {
        return false;
      }
      var kept = parse(text);
      if (
        Array.isArray(kept) &&
        kept.length > 1 &&
        !put(HISTORY, JSON.stringify(kept.slice(1)))
      ) {
        return true;
      }
      drop(HISTORY);
      return get(HISTORY) === null;
    }

    function putOrMakeRoom(key, text) {
      var fault;
      do {
        fault = put(key, text);
      } while (fault === "full" && makeRoom());
      return fault;
    }

    /** Puts what could not be read where nothing overwrites it, once. */
    function putAside() {
      for (var n = 1; damaged !== null; n++) {
        var there = get(PREFIX + "damaged." + n);
        if (there === damaged) {
          damaged = null;
        } else if (typeof there !== "string") {
          var fault = putOrMakeRoom(PREFIX + "damaged." + n, damaged);
          if (fault) {
            return fault;
          }
          damaged = null;
        }
      }
      return "";
    }

    // ---- reading ----

    function moves() {
      var all = Object.create(null);
      (shirube.lists || []).forEach(function (list) {
        Object.keys(list.moved || {}).forEach(function (old) {
          all[old] = list.moved[old];
        });
      });
      return all;
    }

    /** Takes over what is stored. Returns whether anything is different now. */
    function pull() {
      pullDevice();
      var text = get(STATE);
      if (text === undefined) {
        return lose(storage ? "refused" : "missing");
      }
      if (text === seen) {
        return settle();
      }
      seen = text;
      if (text === null) {
        return lose("cleared");
      }
      var found = state.read(text, site);
      if (found.newer) {
        return lose("newer");
      }
      if (found.faults && found.faults.length) {
        damaged = text;
        wasDamaged = true;
      }
      var stored = state.settle(found.doc, moves()).doc;
      doc = state.merge(doc, stored);
      unsaved = state.preview(stored, doc).some(function (it) {
        return it.kind !== "older";
      });
      reason = unsaved && reason !== "newer" ? reason : "";
      return true;
    }

    function settle() {
      var result = state.settle(doc, moves());
      doc = result.doc;
      return !!(result.moved && result.moved.length);
    }

    function lose(why) {
      var changed = reason !== why;
      reason = why;
      unsaved = unsaved || why === "cleared";
      return changed;
    }

    function pullDevice() {
      var stored = record(parse(get(DEVICE) || ""));
      device.backup = Math.max(time(stored.backup) || 0, device.backup || 0) || null;
      device.written = time(stored.written) || device.written || null;
      device.station = typeof stored.station === "string" ? stored.station : device.station || "";
      var history = get(HISTORY);
      if (logKept && typeof history === "string") {
        var entries = parse(history);
        log = (Array.isArray(entries) ? entries : []).filter(function (it) {
          return it && typeof it.label === "string" && it.undo;
        });
      }
    }

    // ---- writing ----

    /** Stores everything. Returns whether it is there. */
    function save() {
      var text = JSON.stringify(doc);
      var fault =
        reason === "newer" ? reason : !state.fits(doc) ? "full" : putAside() || putOrMakeRoom(STATE, text);
      unsaved = !!fault;
      reason = fault;
      if (!fault) {
        seen = text;
        device.written = Date.now();
      }
      saveLog();
      if (!fault) {
        saveDevice();
      }
      return !fault;
    }

    function saveLog() {
      log = log.slice(-CHANGES);
      var kept = log;
      while (kept.length && put(HISTORY, JSON.stringify(kept))) {
        kept = kept.slice(1);
      }
      logKept = kept.length === log.length;
      if (!kept.length) {
        drop(HISTORY);
      }
    }

    function saveDevice() {
      return putOrMakeRoom(DEVICE, JSON.stringify(device));
    }

    function tell(here) {
      listeners.forEach(function (listener) {
        listener(here);
      });
    }

    /** One change, which can be taken back as a whole. */
    function change(writes, label) {
      var result = state.change(doc, writes, Date.now());
      doc = result.doc;
      note(label, result.undo);
      again = null;
      return finish();
    }

    function note(label, undo) {
      log.push({ tab: tab.id, t: Date.now(), label: String(label || ""), undo: undo });
    }

    function finish() {
      var saved = save();
      tell(true);
      return saved;
    }

    // ---- stations ----

    function isGone(id) {
      var it = doc.stations[id];
      return !!it && !!it.gone && it.gone.v === true;
    }

    function isThere(id) {
      return !!id && !!doc.stations[id] && !isGone(id);
    }

    function stations() {
      return Object.keys(doc.stations)
        .filter(isThere)
        .map(function (id) {
          var name = doc.stations[id].name;
          return { id: id, name: name ? name.v : "" };
        })
        .sort(function (a, b) {
          return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
        });
    }

    /** A tab keeps its station; a new one takes what was used last. */
    function stationId() {
      if (!isThere(tab.station)) {
        var all = stations();
        var id = isThere(device.station) ? device.station : all.length ? all[0].id : "";
        if (id) {
          keepTab(id);
        }
        return id;
      }
      return tab.station;
    }

    function keepTab(id) {
      tab.station = id;
      try {
        session.setItem(TAB, JSON.stringify(tab));
      } catch (e) {
        // It holds as long as the page.
      }
    }

    function use(id) {
      keepTab(id);
      device.station = id;
    }

    function openTab() {
      var kept = null;
      try {
        kept = parse(session.getItem(TAB) || "");
      } catch (e) {
        // As in a new tab.
      }
      kept = record(kept);
      tab = {
        id: typeof kept.id === "string" ? kept.id : random(),
        since: time(kept.since) || Date.now(),
        station: typeof kept.station === "string" ? kept.station : "",
      };
      keepTab(tab.station);
    }

    /** What this tab can take back: its own changes, and those before it was opened. */
    function undoable() {
      return log.filter(function (it) {
        return it.tab === tab.id || it.t < tab.since;
      });
    }

    /** What was written back is as new; the change that wrote it first can still be taken back. */
    function goOn(write) {
      var path = write.path.join();
      for (var i = log.length - 1; i >= 0; i--) {
        var earlier = (log[i].undo.writes || []).filter(function (it) {
          return it && it.path && it.after && it.path.join() === path;
        })[0];
        if (earlier) {
          if (said(earlier.after) === said(write.after)) {
            earlier.after = write.after;
          }
          return;
        }
      }
    }

    function takeBack(it, undo) {
      var result = state.undo(doc, undo, Date.now());
      doc = result.doc;
      result.redo.writes.forEach(goOn);
      return { label: it.label, undone: result.undone, kept: result.kept, redo: result.redo };
    }

    openTab();
    pull();

    /** Takes over what others wrote. If they wrote over what this tab had just written, both count. */
    function catchUp() {
      var changed = pull();
      if (unsaved && seen !== null && reason !== "newer") {
        save();
        changed = true;
      }
      return changed;
    }

    function onReturn() {
      if (document.visibilityState !== "hidden" && catchUp()) {
        tell(false);
      }
    }

    window.addEventListener("storage", function (event) {
      var ours = event.key === null || event.key.indexOf(PREFIX) === 0;
      if (event.storageArea === storage && ours && (catchUp() || event.key === DEVICE)) {
        tell(false);
      }
    });
    window.addEventListener("pageshow", onReturn);
    document.addEventListener("visibilitychange", onReturn);

    return {
      doc: function () {
        return doc;
      },

      stationId: stationId,

      stations: stations,

      /** The current station's values; those of an empty one while there is none. */
      station: function () {
        var empty = { items: {}, situation: {}, fields: {}, plan: {} };
        return Object.assign(empty, doc.stations[stationId()]);
      },

      /**
       * Changes the current station.
       *
       * @param writes as [kind, key, value]
       * @param label says what was done, for who wants it back
       * @returns whether it is saved
       */
      write: function (writes, label) {
        var id = stationId();
        pull();
        // What is done on this page is done to the station that it shows.
        id = id || stationId() || random();
        use(id);
        var all = writes.map(function (it) {
          return { path: [id, it[0], it[1]], value: it[2] };
        });
        if (isGone(id)) {
          all.push({ path: [id, "gone"], value: false });
        }
        return change(all, label);
      },

      /** Goes on with another station. */
      select: function (id) {
        pull();
        if (isThere(id)) {
          use(id);
          saveDevice();
          tell(true);
        }
      },

      /** Adds a station and goes on with it; returns its id. */
      add: function (name, label) {
        pull();
        var id = random();
        use(id);
        change([{ path: [id, "name"], value: name }], label);
        return id;
      },

      rename: function (id, name, label) {
        pull();
        return change([{ path: [id, "name"], value: name }], label);
      },

      remove: function (id, label) {
        pull();
        return change([{ path: [id, "gone"], value: true }], label);
      },

      /** Merges a document into what there is, as one change. */
      replace: function (incoming, label) {
        pull();
        var before = doc;
        doc = state.merge(doc, incoming);
        note(label, state.between(before, doc));
        again = null;
        return finish();
      },

      /** What can be taken back, the last one at the end: {label, t}. */
      history: undoable,

      /** Takes the last change back; null where there is none, else {label, undone, kept, saved}. */
      undo: function () {
        pull();
        var last = undoable().pop();
        if (!last) {
          return null;
        }
        log.splice(log.indexOf(last), 1);
        again = takeBack(last, last.undo);
        return Object.assign({ saved: finish() }, again);
      },

      /** Does again what was just taken back. */
      redo: function () {
        pull();
        if (!again) {
          return null;
        }
        var result = takeBack(again, again.redo);
        again = null;
        note(result.label, result.redo);
        return Object.assign({ saved: finish() }, result);
      },

      /** Notes that everything was exported. */
      backedUp: function () {
        pullDevice();
        device.backup = Date.now();
        saveDevice();
        tell(true);
      },

      /**
       * How it stands: {saved, time, reason, backup, damaged}. Times are in milliseconds or null;
       * `saved` is whether storage holds all that memory holds.
       */
      status: function () {
        return {
          saved: !unsaved && !reason,
          time: device.written || null,
          reason: reason,
          backup: device.backup || null,
          damaged: wasDamaged,
        };
      },

      /** Texts that could not be read, as they were found. */
      damaged: function () {
        var texts = [];
        for (var n = 1; typeof get(PREFIX + "damaged." + n) === "string"; n++) {
          texts.push(get(PREFIX + "damaged." + n));
        }
        return damaged === null ? texts : texts.concat(damaged);
      },

      onChange: function (listener) {
        listeners.push(listener);
      },
    };
  }

  shirube.openStore = open;
  if (state && shirube.words && shirube.words.site) {
    shirube.store = open(
      shirube.words.site,
      browserStorage("localStorage"),
      browserStorage("sessionStorage"),
    );
  }
})();
