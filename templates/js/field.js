// A field of a worksheet: what is written in it, whether that is right, and what is said of it. The rules
// are the records'; they stand in data-*. This script knows by itself only what a date is and which
// characters have a half-width form.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var store = shirube.store;
  var all = shirube.words || {};
  var words = all.worksheet;
  if (!words || !store) {
    return;
  }

  var HALF = ["digits", "code", "phone", "mail", "date", "month"];
  /** From bad to good. */
  var STATES = ["error", "ask", "ok"];
  /** Between values that are shown or taken together. */
  var GAP = "\u3000";
  var OTHER = "other";

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
    var found = /^(.*?)\s*(元|\d{1,2})年?$/.exec(text.replace(/^(?:Reiwa\s*|R)/i, "令和"));
    var era =
      found &&
      all.date.eras.find(function (it) {
        return it.name === found[1];
      });
    return era
      ? String(Number(era.from.slice(0, 4)) + (found[2] === "元" ? 1 : Number(found[2])) - 1)
      : text.replace(/^(\d+)年$/, "$1");
  }

  function textOf(stored, key) {
    return stored[key] ? stored[key].v : "";
  }

  /** The parts of a sentence; a value may be an element. */
  function sentence(key, values) {
    return (words[key] || "").split(/(\{[a-z]+\})/).map(function (part) {
      var name = part.slice(1, -1);
      return part[0] === "{" && name in values ? values[name] : part;
    });
  }

  function copies(element) {
    return Array.from(element.cloneNode(true).childNodes);
  }

  // ---- a field: what is written in it ----

  function Field(sheet, box) {
    this.sheet = sheet;
    this.box = box;
    this.id = box.getAttribute("data-field");
    this.kind = box.getAttribute("data-kind");
    var inputs = Array.from(box.querySelectorAll("input"));
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
    this.slips = slips ? Array.from(slips.content.children) : [];
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
        values[this.id + "-" + OTHER] = texts[0];
      }
    } else if (this.kind === "tick") {
      values[this.id] = this.first.checked ? "1" : "";
    } else if (texts.length > 1) {
      // A part must not look like two.
      var date = texts.join("\n").replace(/-/g, "").replace(/\n/g, "-");
      values[this.id] = /^-+$/.test(date) ? "" : date;
    } else {
      values[this.id] = texts[0];
    }
    return values;
  };

  Field.prototype.value = function () {
    return this.values()[this.id] || "";
  };

  /** What differs from what is stored, as the store writes it. */
  Field.prototype.changes = function (stored) {
    var values = this.values();
    return Object.keys(values)
      .filter(function (key) {
        return this.isKept && values[key] !== textOf(stored, key);
      }, this)
      .map(function (key) {
        return ["fields", key, values[key]];
      });
  };

  Field.prototype.show = function (stored) {
    var value = textOf(stored, this.id);
    if (this.radios.length) {
      this.radios.forEach(function (it) {
        it.checked = it.value === value;
      });
      this.gone = this.radio(":checked") ? "" : value;
      this.texts.forEach(function (it) {
        it.value = textOf(stored, this.id + "-" + OTHER);
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
    return this.radios.find(function (it) {
      return it.matches(which);
    });
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
    if (!known.length) {
      return this.box.hasAttribute("data-required") || null;
    }
    return known.indexOf(false) >= 0 ? false : known.indexOf(null) < 0 || null;
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
    return this.texts.length > 1 || /pattern|length|repeats/i.test(Object.keys(this.box.dataset));
  };

  Field.prototype.differs = function (value) {
    var first = this.sheet.fields[this.rule("repeats")];
    return first && first.value() !== value
      ? fault(this.isSecret ? "different-secret" : "different")
      : null;
  };

  Field.prototype.wrongChoice = function (value) {
    if (this.gone === value) {
      return fault("choice-gone", { c: value });
    }
    return this.radios.length && value === OTHER && !this.texts[0].value
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
    var found = this.slips.find(function (it) {
      return it.hasAttribute("data-unsure") === unsure && slipOf(it, "").test(value);
    });
    return found ? { state: unsure ? "ask" : "error", say: copies(found) } : null;
  };

  function slipOf(element, flags) {
    return new RegExp(element.getAttribute("data-pattern"), flags);
  }

  Field.prototype.strange = function (value) {
    var good = this.rule("characters");
    var odd =
      good &&
      Array.from(value).find(function (it) {
        return !new RegExp("^" + good + "$").test(it);
      });
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
    var exact = this.rule("length") || now;
    var least = this.rule("min-length") || now;
    var most = this.rule("max-length") || now;
    return now !== Number(exact)
      ? wrong("length", exact)
      : now < least
        ? wrong("least", least)
        : now > most
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
    return Array.from(this.box.querySelectorAll("[data-must]")).filter(function (it) {
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
        return textOf(fields, id);
      })
      .filter(Boolean);
    var value = found.join(GAP);
    var isChoice = this.radios.length > 0;
    var isNew =
      value &&
      value !== this.value() &&
      (!isChoice || (value !== OTHER && this.radio('[value="' + CSS.escape(value) + '"]')));
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
    return this.isTyped && (this.texts.length > 1 || (this.radios.length && this.value() === OTHER));
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

  /** Its name, to be put elsewhere. */
  Field.prototype.labelCopies = function () {
    return copies(this.name);
  };

  shirube.Field = Field;
})();
