// Worksheets: what is written is kept for the station, and checked by the rules that the records print
// into data-*. This script holds no rule of its own, but for what a date is and which characters have a
// half-width form. Secrets are only looked at: nothing here keeps, copies or prints them.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var store = shirube.store;
  var calendar = shirube.calendar;
  var all = shirube.words || {};
  var words = all.worksheet;
  if (!words || !store || !calendar) {
    return;
  }

  var HALF = ["digits", "code", "phone", "mail", "date", "month"];
  /** From bad to good. */
  var STATES = ["error", "ask", "ok"];
  /** Between values that are shown or taken together. */
  var GAP = "\u3000";
  var OTHER = "-other";
  /** How long a message stays in sight, in milliseconds. */
  var STAYS = 15000;

  function array(list) {
    return Array.prototype.slice.call(list);
  }

  function split(text, at) {
    return text ? text.split(at) : [];
  }

  function size(text) {
    return Array.from(text).length;
  }

  /** Half-width, with one kind of hyphen. */
  function half(text) {
    return text.normalize("NFKC").replace(/[\u2010-\u2015\u2212\u30fc]/g, "-");
  }

  /** Without what comes along when something is pasted. */
  function trimmed(text) {
    return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "").trim();
  }

  /** A year of an era as one of the Western calendar, else the text as it is. */
  function western(text) {
    var found = /^(.*?)\s*(元|\d{1,2})年?$/.exec(text.replace(/^R/i, "令和"));
    var era = found && all.date.eras.filter(function (it) {
      return it.name === found[1];
    })[0];
    return era
      ? String(Number(era.from.slice(0, 4)) + (found[2] === "元" ? 1 : Number(found[2])) - 1)
      : text.replace(/^(\d+)年$/, "$1");
  }

  /** The parts of a sentence; a value may be an element. */
  function sentence(key, values) {
    return (words[key] || "").split(/(\{[a-z]+\})/).map(function (part) {
      var name = part.slice(1, -1);
      return part[0] === "{" && name in values ? values[name] : part;
    });
  }

  function copies(element) {
    return array(element.cloneNode(true).childNodes);
  }

  // ---- a field: what is written in it ----

  function Field(sheet, box) {
    this.sheet = sheet;
    this.box = box;
    this.id = box.getAttribute("data-field");
    this.kind = box.getAttribute("data-kind");
    var inputs = array(box.querySelectorAll("input"));
    this.radios = inputs.filter(function (it) {
      return it.type === "radio";
    });
    this.texts = inputs.filter(function (it) {
      return it.type !== "radio";
    });
    this.first = inputs[0];
    this.name = box.querySelector(".field-screen");
    this.message = box.querySelector(".field-message");
    this.same = box.querySelector("[data-same]");
    var slips = box.querySelector("[data-mistakes]");
    this.slips = slips ? array(slips.content.children) : [];
    this.isSecret = this.kind === "secret";
    this.isKept = !!this.first && !this.isSecret;
    this.state = "";
    this.note = "";
    this.gone = "";
    this.isTyped = false;
  }

  Field.prototype.rule = function (name) {
    return this.box.getAttribute("data-" + name) || "";
  };

  Field.prototype.written = function (input) {
    return HALF.indexOf(this.kind) < 0 ? input.value : trimmed(half(input.value));
  };

  /** What is kept of it, by key; a choice that is not listed has its words beside it. */
  Field.prototype.values = function () {
    var values = {};
    var texts = this.texts.map(this.written, this);
    if (this.radios.length) {
      var chosen = this.radio(":checked");
      values[this.id] = chosen ? chosen.value : this.gone;
      if (texts.length) {
        values[this.id + OTHER] = texts[0];
      }
    } else if (this.kind === "tick") {
      values[this.id] = this.first.checked ? "1" : "";
    } else if (this.first) {
      // A part must not look like two.
      values[this.id] =
        texts.length < 2 || !texts.join("")
          ? texts[0]
          : texts
              .map(function (it) {
                return it.replace(/-/g, "");
              })
              .join("-");
    }
    return values;
  };

  Field.prototype.value = function () {
    return this.values()[this.id] || "";
  };

  Field.prototype.show = function (values) {
    var value = values[this.id] || "";
    if (this.radios.length) {
      this.radios.forEach(function (it) {
        it.checked = it.value === value;
      });
      this.gone = this.radio(":checked") ? "" : value;
      this.texts.forEach(function (it) {
        it.value = values[this.id + OTHER] || "";
      }, this);
    } else if (this.kind === "tick") {
      this.first.checked = value === "1";
    } else {
      var parts = this.texts.length < 2 ? [value] : value.split("-");
      this.texts.forEach(function (it, at) {
        it.value = parts[at] || "";
      });
    }
    this.note = "";
  };

  Field.prototype.radio = function (which) {
    return this.radios.filter(function (it) {
      return it.matches(which);
    })[0];
  };

  /** The words of a choice, to be put elsewhere. */
  Field.prototype.choiceWords = function (id) {
    var words = document.createElement("span");
    words.append.apply(words, copies(this.radio('[value="' + id + '"]').nextElementSibling));
    return words;
  };

  /** Writes what was typed in full-width characters or by an era as it is wanted, and says so. */
  Field.prototype.tidy = function () {
    this.note = "";
    this.texts.forEach(function (it) {
      if (HALF.indexOf(this.kind) < 0) {
        return;
      }
      var text = this.written(it);
      this.note = this.note || (half(it.value) === it.value ? "" : "half");
      if (this.texts.length > 1) {
        text = text.replace(/^0*(\d+)[月日]?$/, "$1");
      }
      if (it.id.slice(-5) === "-year" && western(text) !== text) {
        text = western(text);
        this.note = "era";
      }
      if (it.value !== text) {
        it.value = text;
      }
    }, this);
  };

  /** Whether it must be filled in: null where that cannot be told, false where it need not be. */
  Field.prototype.needed = function () {
    var fields = this.sheet.fields;
    var known = split(this.rule("required-if"), " ").map(function (it) {
      // field=choice|choice~unclear|unclear
      var parts = it.split(/[=~]/);
      var chosen = fields[parts[0]] ? fields[parts[0]].value() : "";
      var isAmong = function (choices) {
        return split(choices, "|").indexOf(chosen) >= 0;
      };
      return isAmong(parts[1]) || (!chosen || isAmong(parts[2]) ? null : false);
    });
    return !known.length
      ? this.box.hasAttribute("data-required") || null
      : known.indexOf(false) >= 0
        ? false
        : known.indexOf(null) >= 0
          ? null
          : true;
  };

  // ---- what is right and wrong, as {state, say} with a key of words or the nodes to be shown ----

  function fault(key, values) {
    return { state: "error", say: sentence(key, values || {}) };
  }

  Field.prototype.check = function () {
    var value = this.value();
    if (!value || this.kind === "tick" || this.needed() === false) {
      return { state: "", say: [] };
    }
    return (
      this.differs(value) ||
      this.wrongChoice(value) ||
      this.wrongDate() ||
      this.slip(value, false) ||
      this.strange(value) ||
      this.wrongLength(size(value)) ||
      (this.unmet() ? fault("must") : null) ||
      (new RegExp(this.rule("pattern")).test(value) ? null : fault("pattern")) ||
      this.slip(value, true) || {
        state: this.hasRules() ? "ok" : "",
        say: this.hasRules() ? sentence(this.rule("repeats") ? "equal" : "right", {}) : [],
      }
    );
  };

  Field.prototype.hasRules = function () {
    var box = this.box;
    return (
      this.texts.length > 1 ||
      ["pattern", "length", "min-length", "max-length", "repeats"].some(function (it) {
        return box.hasAttribute("data-" + it);
      })
    );
  };

  Field.prototype.differs = function (value) {
    var first = this.sheet.fields[this.rule("repeats")];
    return first && first.value() !== value
      ? fault(this.isSecret ? "different-secret" : "different")
      : null;
  };

  Field.prototype.wrongChoice = function (value) {
    if (this.gone) {
      return fault("choice-gone", { c: this.gone });
    }
    return this.radios.length && value === "other" && !this.texts[0].value
      ? fault("choice-other")
      : null;
  };

  Field.prototype.wrongDate = function () {
    if (this.texts.length < 2) {
      return null;
    }
    var parts = this.value().split("-");
    var month = Number(parts[1]);
    if (parts[0] && !/^[12]\d{3}$/.test(parts[0])) {
      return fault("year");
    }
    if (parts[1] && !(/^\d{1,2}$/.test(parts[1]) && month > 0 && month < 13)) {
      return fault("month");
    }
    if (parts.indexOf("") >= 0) {
      return fault("part");
    }
    var last = new Date(Date.UTC(parts[0], month, 0)).getUTCDate();
    return parts.length > 2 && !(/^\d{1,2}$/.test(parts[2]) && parts[2] > 0 && parts[2] <= last)
      ? fault("day", { n: last })
      : null;
  };

  Field.prototype.slip = function (value, unsure) {
    var found = this.slips.filter(function (it) {
      return it.hasAttribute("data-unsure") === unsure && slipOf(it, "").test(value);
    })[0];
    return found ? { state: unsure ? "ask" : "error", say: copies(found) } : null;
  };

  function slipOf(element, flags) {
    return new RegExp(element.getAttribute("data-pattern"), flags);
  }

  Field.prototype.strange = function (value) {
    var good = this.rule("characters");
    var odd = Array.from(good ? value : "").filter(function (it) {
      return !new RegExp("^" + good + "$").test(it);
    })[0];
    return odd ? fault("character", { c: odd.trim() || words.space }) : null;
  };

  Field.prototype.wrongLength = function (now) {
    var unit = words["unit-" + this.kind] || words.unit;
    var wrong = function (key, n, choice) {
      return fault(key, { n: n, unit: unit, now: now, choice: choice });
    };
    var by = this.lengths();
    if (by.length) {
      return by.length !== now ? wrong("length-by", by.length, by.choice) : null;
    }
    if (by.all.length) {
      return by.all.indexOf(now) < 0 ? wrong("length", by.all.join(words.or)) : null;
    }
    var exact = this.rule("length");
    var least = this.rule("min-length");
    var most = this.rule("max-length");
    return exact && now !== Number(exact)
      ? wrong("length", exact)
      : least && now < Number(least)
        ? wrong("least", least)
        : most && now > Number(most)
          ? wrong("most", most)
          : null;
  };

  /** The lengths by the choice in another field, and the one that holds. */
  Field.prototype.lengths = function () {
    // field=choice:length|choice:length
    var parts = this.rule("length-by").split("=");
    var other = this.sheet.fields[parts[0]];
    var by = { all: [] };
    split(other && parts[1], "|").forEach(function (it) {
      var pair = it.split(":");
      by.all.push(Number(pair[1]));
      if (other.value() === pair[0]) {
        by.length = Number(pair[1]);
        by.choice = other.choiceWords(pair[0]);
      }
    });
    return by;
  };

  /** Says of each thing that must be so whether it is. */
  Field.prototype.unmet = function () {
    var value = this.value();
    return array(this.box.querySelectorAll("[data-must]")).filter(function (it) {
      var pattern = it.getAttribute("data-must");
      var isMet = pattern ? new RegExp(pattern).test(value) : !this.wrongLength(size(value));
      it.lastElementChild.textContent = value ? words[isMet ? "must-yes" : "must-no"] : "";
      return !isMet;
    }, this).length;
  };

  // ---- telling ----

  /** Shows how it stands. While somebody types, nothing new is called wrong. */
  Field.prototype.tell = function (isTyping) {
    var off = this.needed() === false;
    this.box.classList.toggle("field-off", off);
    if (!this.first) {
      this.offer();
      return;
    }
    this.unmet();
    var found = this.check();
    if (isTyping && (!this.state || STATES.indexOf(found.state) < STATES.indexOf(this.state))) {
      found = { state: "", say: [] };
    }
    this.state = found.state;
    STATES.forEach(function (state) {
      this.box.classList.toggle("field-" + state, found.state === state);
    }, this);
    this.box.setAttribute("data-said", this.isMissing() ? words.empty : "");
    var line = document.createElement("span");
    line.append.apply(line, this.note ? sentence(this.note, {}).concat(" ", found.say) : found.say);
    this.message.textContent = "";
    if (line.firstChild) {
      this.message.append(line);
    }
    this.texts.forEach(function (it) {
      if (it.type !== "checkbox") {
        it[found.state === "error" ? "setAttribute" : "removeAttribute"]("aria-invalid", "true");
      }
    });
    this.offer();
  };

  Field.prototype.isMissing = function () {
    return this.isKept && this.needed() === true && !this.value();
  };

  /** Shows what was written for the same thing elsewhere, where it is not here yet. */
  Field.prototype.offer = function () {
    if (!this.same) {
      return;
    }
    var fields = store.station().fields;
    var found = split(this.rule("same-as"), " ")
      .map(function (id) {
        return fields[id] ? fields[id].v : "";
      })
      .filter(Boolean);
    var value = found.join(GAP);
    var isChoice = this.radios.length > 0;
    var isNew = value && value !== this.value() && (!isChoice || this.radio('[value="' + CSS.escape(value) + '"]'));
    this.same.hidden = !isNew;
    this.offered = value;
    var place = this.same.querySelector("[data-same-value]");
    place.textContent = isChoice ? "" : value;
    if (isNew && isChoice) {
      place.append(this.choiceWords(value));
    }
  };

  Field.prototype.typed = function (input) {
    this.isTyped = true;
    this.note = "";
    if (this.radios.length && input.type !== "radio" && input.value) {
      this.radio('[value="other"]').checked = true;
    }
    this.tell(true);
  };

  /** Whether more of it is likely to follow: another part of a date, the words of another choice. */
  Field.prototype.isGoingOn = function () {
    return this.isTyped && (this.texts.length > 1 || (this.radios.length && this.value() === "other"));
  };

  /** What the portal takes of it. */
  Field.prototype.wanted = function () {
    return this.slips.reduce(function (text, it) {
      return it.hasAttribute("data-leave-out") ? text.replace(slipOf(it, "g"), "") : text;
    }, this.value());
  };

  Field.prototype.label = function () {
    return this.name.textContent;
  };

  // ---- a sheet ----

  function Sheet(section) {
    this.section = section;
    this.fields = Object.create(null);
    this.all = array(section.querySelectorAll("[data-field]")).map(function (box) {
      var field = new Field(this, box);
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
    section.addEventListener("click", function (event) {
      sheet.press(event);
    });
    store.onChange(function () {
      sheet.renew();
    });
    document.addEventListener("visibilitychange", function () {
      sheet.keepTyped();
    });
    window.addEventListener("pagehide", function () {
      sheet.keepTyped();
      sheet.forget();
    });
    window.addEventListener("beforeprint", function () {
      sheet.toPaper();
    });
    window.addEventListener("afterprint", function () {
      section.classList.remove("worksheet-blank");
    });
    this.renew();
    this.tell();
  };

  /** Takes over what is stored, except where somebody is typing. */
  Sheet.prototype.renew = function () {
    var stored = store.station().fields;
    this.kept.forEach(function (field) {
      var wanted = {};
      var isOther = false;
      var values = field.values();
      Object.keys(values).forEach(function (key) {
        wanted[key] = stored[key] ? stored[key].v : "";
        isOther = isOther || wanted[key] !== values[key];
      });
      if (isOther && !field.isTyped) {
        field.show(wanted);
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
        link.append.apply(link, copies(field.name));
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
    this.keep([field], calendar.fill(words.change, { field: field.label() }));
    this.tell();
    this.say(field.state === "error" ? field.label() + " " + field.message.textContent : "", true);
  };

  Sheet.prototype.keep = function (fields, label) {
    var stored = store.station().fields;
    var writes = [];
    fields.forEach(function (field) {
      var values = field.isKept ? field.values() : {};
      Object.keys(values).forEach(function (key) {
        if (values[key] !== (stored[key] ? stored[key].v : "")) {
          writes.push(["fields", key, values[key]]);
        }
      });
    });
    if (writes.length) {
      this.part("undo").hidden = true;
      store.write(writes, label);
    }
  };

  /** Before the page may be gone: what is being typed is not changed under the fingers. */
  Sheet.prototype.keepTyped = function () {
    this.kept.forEach(function (field) {
      if (field.isTyped) {
        this.keep([field], calendar.fill(words.change, { field: field.label() }));
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
    var values = {};
    values[field.id] = field.offered;
    field.show(values);
    this.leave(field);
    (field.radio(":checked") || field.first).focus();
  };

  Sheet.prototype.empty = function () {
    this.forget();
    this.kept.forEach(function (field) {
      field.isTyped = false;
      field.show({});
    });
    this.keep(this.kept, words["change-empty"]);
    this.tell();
    var undo = this.part("undo");
    undo.hidden = false;
    this.say(calendar.fill(words.emptied, { undo: undo.textContent }));
  };

  // ---- copying ----

  Sheet.prototype.copy = function (field) {
    var sheet = this;
    var text = field.wanted();
    var told = text === field.value() ? words.copied : words["copied-part"];
    if (!text) {
      this.say(words["copy-empty"]);
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

  array(document.querySelectorAll("[data-worksheet]")).forEach(function (section) {
    new Sheet(section).start();
  });
})();
