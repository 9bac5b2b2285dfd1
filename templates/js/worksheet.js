// Worksheets: what is written is kept for the station, copied field by field, and printed. Secrets are only
// looked at: nothing here keeps, copies or prints them.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var store = shirube.store;
  var calendar = shirube.calendar;
  var all = shirube.words || {};
  var words = all.worksheet;
  if (!shirube.Field || !calendar) {
    return;
  }

  /** How long a message stays in sight, in milliseconds. */
  var STAYS = 15000;

  // ---- a sheet ----

  function Sheet(section) {
    this.section = section;
    this.fields = Object.create(null);
    this.all = Array.from(section.querySelectorAll("[data-field]")).map(function (box) {
      var field = new shirube.Field(this, box);
      this.fields[field.id] = field;
      return field;
    }, this);
    this.kept = this.all.filter(function (it) {
      return it.isKept;
    });
  }

  Sheet.prototype.part = function (name) {
    return this.section.querySelector("[data-sheet-" + name + "]");
  };

  Sheet.prototype.fieldOf = function (element) {
    var box = element.closest("[data-field]");
    return box && this.fields[box.getAttribute("data-field")];
  };

  Sheet.prototype.start = function () {
    var sheet = this;
    var section = this.section;
    var on = function (types, act) {
      types.forEach(function (type) {
        section.addEventListener(type, function (event) {
          var field = sheet.fieldOf(event.target);
          if (field && field.first) {
            act(field, event);
          }
        });
      });
    };
    section.classList.add("worksheet-kept");
    // Some browsers tell of the end of a composition after the input that it made.
    on(["input", "compositionend"], function (field, event) {
      if (!event.isComposing) {
        field.typed(event.target);
      }
    });
    on(["change"], function (field) {
      if (field.isGoingOn()) {
        sheet.keepTyped();
      } else {
        sheet.leave(field);
      }
    });
    on(["focusout"], function (field, event) {
      if (field.isTyped && !field.box.contains(event.relatedTarget)) {
        sheet.leave(field);
      }
    });
    section.addEventListener("click", this.press.bind(this));
    store.onChange(this.renew.bind(this));
    document.addEventListener("visibilitychange", this.keepTyped.bind(this));
    window.addEventListener("pagehide", this.keepTyped.bind(this));
    window.addEventListener("pagehide", this.forget.bind(this));
    window.addEventListener("beforeprint", this.toPaper.bind(this));
    window.addEventListener("afterprint", function () {
      section.classList.remove("worksheet-blank");
    });
    this.renew();
  };

  /** Takes over what is stored, except where somebody is typing. */
  Sheet.prototype.renew = function () {
    var stored = store.station().fields;
    this.kept.forEach(function (field) {
      if (!field.isTyped && field.changes(stored).length) {
        field.show(stored);
      }
    });
    this.tell();
  };

  Sheet.prototype.owner = function () {
    var name = store.station().name;
    return name ? name.v : "";
  };

  Sheet.prototype.tell = function () {
    this.part("owner").textContent = this.owner() || all.kept.unnamed;
    this.all.forEach(function (field) {
      if (!field.isTyped) {
        field.tell();
      }
    });
    this.tellWhatIsLeft();
  };

  Sheet.prototype.tellWhatIsLeft = function () {
    var total = 0;
    var done = 0;
    var left = this.part("left");
    left.textContent = "";
    this.kept.forEach(function (field) {
      var isRequired = field.needed() === true;
      var isWrong = field.state === "error";
      total += isRequired ? 1 : 0;
      done += isRequired && !isWrong && field.value() ? 1 : 0;
      if (isWrong || field.isMissing()) {
        var item = document.createElement("li");
        var link = document.createElement("a");
        link.href = "#" + field.first.id;
        link.append.apply(link, field.labelCopies());
        item.append(link, " ", words[isWrong ? "left-wrong" : "left-empty"]);
        left.append(item);
      }
    });
    this.part("none").hidden = !!left.firstChild;
    var bar = this.part("progress");
    if (bar) {
      bar.max = total || 1;
      bar.value = total ? done : 1;
      this.part("words").textContent = calendar.fill(words.progress, { done: done, total: total });
    }
  };

  /** Somebody is done with a field. */
  Sheet.prototype.leave = function (field) {
    field.tidy();
    field.isTyped = false;
    this.keep([field]);
    this.tell();
    this.say(field.state === "error" ? field.label() + " " + field.message.textContent : "", true);
  };

  /** Returns whether there was anything to be kept. */
  Sheet.prototype.keep = function (fields, label) {
    var stored = store.station().fields;
    var writes = fields.reduce(function (all, field) {
      return all.concat(field.changes(stored));
    }, []);
    if (writes.length) {
      this.part("undo").hidden = true;
      store.write(writes, label || calendar.fill(words.change, { field: fields[0].label() }));
    }
    return writes.length > 0;
  };

  /** Before the page may be gone: what is being typed is not changed under the fingers. */
  Sheet.prototype.keepTyped = function () {
    this.kept.forEach(function (field) {
      if (field.isTyped) {
        this.keep([field]);
      }
    }, this);
  };

  /** Nothing of a secret outlives the page, not even in what a browser keeps to go back to. */
  Sheet.prototype.forget = function () {
    this.all.forEach(function (field) {
      if (field.isSecret) {
        field.first.value = "";
        field.isTyped = false;
        this.reveal(field, false);
        field.tell();
      }
    }, this);
  };

  Sheet.prototype.reveal = function (field, isShown) {
    var button = field.box.querySelector("[data-show]");
    field.first.type = isShown ? "text" : "password";
    button.setAttribute("aria-pressed", String(isShown));
  };

  /** Tells what was done; quietly what stands on the page anyway. */
  Sheet.prototype.say = function (text, isQuiet) {
    var status = this.part("status");
    status.className = isQuiet || !text ? "unseen" : "sheet-status";
    if (status.textContent !== text) {
      status.textContent = text;
    }
    clearTimeout(this.clock);
    this.clock = setTimeout(function () {
      status.className = "unseen";
    }, STAYS);
  };

  Sheet.prototype.press = function (event) {
    var target = event.target.closest("button, a");
    var field = target && this.fieldOf(target);
    if (!target) {
      return;
    }
    if (target.matches("[data-copy]")) {
      this.copy(field);
    } else if (target.matches("[data-show]")) {
      this.reveal(field, field.first.type === "password");
    } else if (target.matches("[data-same-take]")) {
      this.take(field);
    } else if (target.matches("[data-sheet-print]")) {
      this.print(target.getAttribute("data-sheet-print") === "blank");
    } else if (target.matches("[data-sheet-empty]")) {
      this.empty();
    } else if (target.matches("[data-sheet-undo]")) {
      target.hidden = true;
      store.undo();
      this.part("empty").focus();
      this.say("");
    } else if (this.part("left").contains(target)) {
      event.preventDefault();
      document.getElementById(target.hash.slice(1)).focus();
    }
  };

  Sheet.prototype.take = function (field) {
    var taken = {};
    taken[field.id] = { v: field.offered };
    field.show(taken);
    this.leave(field);
    (field.radio(":checked") || field.first).focus();
  };

  Sheet.prototype.empty = function () {
    this.forget();
    this.kept.forEach(function (field) {
      field.isTyped = false;
      field.show({});
    });
    var undo = this.part("undo");
    if (this.keep(this.kept, words["change-empty"])) {
      undo.hidden = false;
      this.say(calendar.fill(words.emptied, { undo: undo.textContent }));
    } else {
      this.say(words.nothing);
    }
    this.tell();
  };

  // ---- copying ----

  Sheet.prototype.copy = function (field) {
    var sheet = this;
    var text = field.wanted();
    var told = text === field.value() ? words.copied : words["copied-part"];
    if (!text) {
      this.say(words.nothing);
      return;
    }
    var byHand = function () {
      sheet.say(copyByHand(text, field) ? told : words["copy-self"]);
    };
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(function () {
        sheet.say(told);
      }, byHand);
    } else {
      byHand();
    }
  };

  /** For browsers that keep the clipboard from pages without a certificate. */
  function copyByHand(text, field) {
    var input = field.first;
    var shown = input.value;
    var from = document.activeElement;
    input.value = text;
    input.select();
    var done = false;
    try {
      done = document.execCommand("copy");
    } catch (e) {
      // It stays selected.
    }
    input.value = shown;
    if (done) {
      from.focus();
    } else {
      input.select();
    }
    return done;
  }

  // ---- printing ----

  Sheet.prototype.print = function (isBlank) {
    this.section.classList.toggle("worksheet-blank", isBlank);
    window.print();
  };

  /** A field on paper is as long as what is written in it. */
  Sheet.prototype.toPaper = function () {
    this.kept.forEach(function (field) {
      field.texts.forEach(function (input) {
        if (input.type !== "checkbox") {
          var paper = input.nextElementSibling;
          if (!paper || !paper.matches(".field-paper")) {
            paper = document.createElement("span");
            paper.className = "field-paper";
            paper.append(document.createElement("span"));
            input.after(paper);
          }
          paper.firstChild.textContent = input.value;
        }
      });
    });
    this.part("station").textContent = this.owner();
    var now = calendar.day(new Date(), all.timeZone);
    this.part("day").textContent = now ? calendar.format(all.date.full, now.date, all.date) : "";
  };

  Array.from(document.querySelectorAll("[data-worksheet]")).forEach(function (section) {
    new Sheet(section).start();
  });
})();
