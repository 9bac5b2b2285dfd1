// A record from elsewhere, a file or a link: shows what would change, and merges it when the person
// says so. Until then, and if anything goes wrong, all stays as it is.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var page = shirube.overview;
  if (!page) {
    return;
  }
  var words = shirube.words.carry;
  var store = shirube.store;
  var state = shirube.state;
  var fill = shirube.calendar.fill;
  /** A table of thousands of rows would stop the browser. */
  var ROWS = 300;
  var NEW = "+";
  var NONE = "-";

  function newId() {
    var bytes = crypto.getRandomValues(new Uint8Array(8));
    return Array.prototype.map
      .call(bytes, function (byte) {
        return (byte % 36).toString(36);
      })
      .join("");
  }

  /** What a value belongs to. */
  function pathWords(path, record) {
    var key = path[2];
    if (path[1] === "items") {
      return page.taskWords(key, record);
    }
    if (path.length < 3) {
      return words["path-name"];
    }
    var certificate = key.indexOf("certificate.") === 0 && words["path-" + path[1] + "-certificate"];
    var question = (shirube.questions || []).filter(function (it) {
      return it.id === key;
    })[0];
    var names = {
      situation: question && question.name,
      plan: page.ruleName("plan-step." + key) || page.own(words, "path-plan-" + key),
      fields: page.own(shirube.fieldNames, key),
    };
    return certificate || fill(words["path-" + path[1]], { key: names[path[1]] || key });
  }

  function valueWords(path, it) {
    var said = page.valueWords(path, it);
    return path[1] === "plan" && said === "yes" ? words.yes : said || words["nothing-there"];
  }

  /**
   * One station of the incoming document, as it would be merged into another.
   *
   * @param keeps whether evidence that was not handed over stays where it is
   */
  function moved(from, id, target, keeps) {
    var to = Object.assign(Object.create(null), from);
    var mine = store.doc().stations[target];
    delete to.gone;
    if (mine && target !== id) {
      delete to.name;
    }
    if (mine && keeps && target !== id) {
      to.items = Object.create(null);
      Object.keys(from.items).forEach(function (key) {
        var it = Object.assign({}, mine.items[key], from.items[key]);
        if (!from.items[key].d) {
          delete it.d;
        }
        to.items[key] = it;
      });
    }
    return to;
  }

  /** A station that comes in, with the choice where it goes. */
  function Choice(box, id, from, keeps) {
    var choice = this;
    var name = (this.name = (from.name && from.name.v) || words["incoming-unnamed"]);
    this.id = id;
    this.from = from;
    this.keeps = keeps;
    this.fresh = newId();
    var field = page.add(box, "div", "field");
    var label = page.add(field, "label", "field-label", fill(words.into, { name: name }));
    this.select = page.add(field, "select", "input");
    this.select.id = label.htmlFor = "_into-" + id;
    page
      .stations()
      .concat({ id: NEW, name: words["into-new"] }, { id: NONE, name: words["into-none"] })
      .forEach(function (it) {
        page.add(choice.select, "option", "", it.name).value = it.id;
      });
    this.select.value = id;
    if (this.select.selectedIndex < 0) {
      this.select.value = NEW;
    }
    this.counts = page.add(field, "p");
    this.details = page.add(field, "details");
    this.select.addEventListener("change", function () {
      choice.show();
    });
    this.show();
  }

  /** What would be merged, or null. */
  Choice.prototype.doc = function () {
    var into = this.select.value;
    if (into === NONE) {
      return null;
    }
    // A deleted station of the same id would swallow what comes.
    var target = into !== NEW ? into : store.doc().stations[this.id] ? this.fresh : this.id;
    var doc = state.empty(store.doc().site);
    doc.stations[target] = moved(this.from, this.id, target, this.keeps);
    return doc;
  };

  Choice.prototype.show = function () {
    var doc = this.doc();
    var found = doc ? state.preview(store.doc(), doc) : [];
    var counts = { "new": 0, newer: 0, older: 0 };
    found.forEach(function (it) {
      counts[it.kind]++;
    });
    this.counts.textContent = doc ? fill(found.length ? words.counts : words["no-differences"], counts) : "";
    this.details.hidden = !found.length;
    this.details.textContent = "";
    if (!found.length) {
      return;
    }
    page.add(this.details, "summary", "", fill(words.differences, { n: found.length }));
    table(this.details, found, this.name);
    if (found.length > ROWS) {
      page.add(this.details, "p", "", fill(words["differences-more"], { n: found.length - ROWS }));
    }
  };

  function table(parent, found, name) {
    var columns = ["what", "before", "after", "kind"].map(function (name) {
      return words["column-" + name];
    });
    var box = page.add(parent, "div", "table stacked");
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", fill(words["differences-table"], { name: name }));
    var all = page.add(box, "table");
    var head = page.add(page.add(all, "thead"), "tr");
    columns.forEach(function (name) {
      page.add(head, "th", "", name).scope = "col";
    });
    var body = page.add(all, "tbody");
    found.slice(0, ROWS).forEach(function (it) {
      var row = page.add(body, "tr");
      [
        pathWords(it.path, it.before || it.after),
        valueWords(it.path, it.before),
        valueWords(it.path, it.kind === "older" ? it.before : it.after),
        words["kind-" + it.kind],
      ].forEach(function (text, i) {
        var cell = page.add(row, i ? "td" : "th", "", text);
        cell.setAttribute("data-label", columns[i]);
        if (!i) {
          cell.scope = "row";
        }
      });
    });
  }

  /** Merges; returns the key of what to say. */
  function merge(choices, from) {
    var before = store.doc();
    var wasSaved = store.status().saved;
    var incoming = state.empty(before.site);
    choices.forEach(function (choice) {
      var doc = choice.doc();
      incoming = doc ? state.merge(incoming, doc) : incoming;
    });
    var merged = state.merge(before, incoming);
    var changes = state.preview(before, incoming).some(function (it) {
      return it.kind !== "older";
    });
    if (!changes) {
      return "import-same";
    }
    if (!state.fits(merged)) {
      return "too-much";
    }
    var hadStation = !!store.stationId();
    var saved = store.replace(incoming, fill(words["label-import"], { from: from }));
    if (!saved && wasSaved) {
      store.undo();
      return "full";
    }
    var ids = Object.keys(incoming.stations);
    if (!hadStation && ids.length) {
      store.select(ids[0]);
    }
    return "import-done";
  }

  /**
   * Shows a document before it is merged.
   *
   * @param options {from: what it comes from, dropped: how much of it could not be read, keeps}
   * @param done is told the key of what happened
   */
  function show(box, doc, options, done) {
    box.textContent = "";
    try {
      open(box, doc, options, done);
    } catch (e) {
      box.textContent = "";
      done("failed");
    }
  }

  function open(box, doc, options, done) {
    var settled = state.temper(state.settle(doc, page.moves()).doc, Date.now());
    var ids = Object.keys(settled.stations).filter(function (id) {
      var gone = settled.stations[id].gone;
      return !(gone && gone.v);
    });
    if (!ids.length) {
      done("empty");
      return;
    }
    page.add(box, "p", "incoming-from", fill(words["incoming-from"], { from: options.from }));
    if (options.dropped) {
      page.add(box, "p", "", fill(words.dropped, { n: options.dropped }));
    }
    var choices = ids.map(function (id) {
      return new Choice(box, id, settled.stations[id], options.keeps);
    });
    var buttons = page.add(box, "p", "buttons");

    function button(key, className, call) {
      var it = page.add(buttons, "button", className, words[key]);
      it.type = "button";
      it.addEventListener("click", function () {
        var told;
        try {
          told = call();
        } catch (e) {
          told = "failed";
        }
        box.textContent = "";
        done(told);
      });
      return it;
    }
    button("import-do", "button", function () {
      return merge(choices, options.from);
    });
    button("import-no", "button button-second", function () {
      return "import-cancelled";
    });
    choices[0].select.focus();
  }

  shirube.incoming = { show: show };
})();
