// The station's situation: keeps the answers of the form, and folds away the sections of a page that
// do not concern the station. Nothing is folded before the station has said so.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var store = shirube.store;
  var words = (shirube.words || {}).situation;
  var calendar = shirube.calendar;
  var progress = shirube.progress;
  if (!store || !words || !calendar || !progress) {
    return;
  }
  var MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
  /** Claims can be made online since then. */
  var FIRST_YEAR = 2024;
  var YEARS_AHEAD = 10;
  var REIWA = 2018;

  function each(list, call) {
    Array.prototype.forEach.call(list, call);
  }

  function make(name, className, text) {
    var element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  }

  // ---- answers in words ----

  var questions = Object.create(null);
  (shirube.questions || []).forEach(function (it) {
    questions[it.id] = it;
  });

  function own(map, key) {
    return map && Object.prototype.hasOwnProperty.call(map, key) ? map[key] : undefined;
  }

  function answer(station, id) {
    var it = own(station && station.situation, id);
    return (it && it.v) || "";
  }

  function monthWords(month) {
    var date = shirube.words.date;
    return calendar.format(date.month, month + "-01", date);
  }

  /** An answer as the form words it, or "" for one that nobody knows. */
  function inWords(id, value, isBrief) {
    var question = questions[id];
    if (!question || !value) {
      return "";
    }
    if (!question.choices) {
      return MONTH.test(value) ? monthWords(value) : "";
    }
    return (isBrief && own(question.brief, value)) || own(question.choices, value) || "";
  }

  /** What a station has said, in a line; "" where it has said nothing. */
  function summary(station) {
    return (shirube.questions || [])
      .map(function (it) {
        var said = inWords(it.id, answer(station, it.id), true);
        return said && !it.choices ? calendar.fill(words.named, { name: it.name, answer: said }) : said;
      })
      .filter(Boolean)
      .join(words.join);
  }

  // ---- a month, as people write one ----

  function plain(text) {
    return text.normalize("NFKC").replace(/\s/g, "");
  }

  function yearOf(text) {
    var christian = /^(?:西暦)?(\d{4})年?$/.exec(text);
    if (christian) {
      return Number(christian[1]);
    }
    var reiwa = /^(?:令和|れいわ|Reiwa|R)?\.?(元|\d{1,2})年?$/i.exec(text);
    return reiwa ? REIWA + (reiwa[1] === "元" ? 1 : Number(reiwa[1])) : NaN;
  }

  function today() {
    return (calendar.day(new Date(), shirube.words.timeZone) || calendar.here(new Date())).date;
  }

  /**
   * Reads a year and a month: {month: "2027-06"}, {month: ""} for two empty boxes, or {fault}, the key
   * of what is wrong. A year's box may hold both.
   */
  function readMonth(yearText, monthText) {
    var year = plain(yearText);
    var month = plain(monthText);
    var both = month ? null : /^(.+?)[年\/.\-](\d{1,2})月?$/.exec(year);
    if (both) {
      year = both[1];
      month = both[2];
    }
    if (!year || !month) {
      return year || month ? { fault: "month-both" } : { month: "" };
    }
    var y = yearOf(year);
    var m = /^\d{1,2}月?$/.test(month) ? parseInt(month, 10) : 0;
    if (isNaN(y)) {
      return { fault: "month-year" };
    }
    if (m < 1 || m > 12) {
      return { fault: "month-month" };
    }
    if (y < FIRST_YEAR || y > Number(today().slice(0, 4)) + YEARS_AHEAD) {
      return { fault: "month-range" };
    }
    return { month: y + "-" + (m < 10 ? "0" : "") + m };
  }

  // ---- the form ----

  function write(id, value) {
    var name = questions[id] ? questions[id].name : id;
    var said = inWords(id, value, true) || words.unknown;
    store.write([["situation", id, value]], calendar.fill(words.label, { name: name, answer: said }));
  }

  /** A question with answers to choose from. */
  function Choice(element) {
    var id = element.getAttribute("data-question");
    var select = element.querySelector("select");
    element.addEventListener("change", function (event) {
      write(id, event.target.value);
    });
    this.show = function (station) {
      var said = answer(station, id);
      if (select) {
        select.value = said;
        if (select.selectedIndex < 0) {
          select.value = "";
        }
        return;
      }
      var radios = element.querySelectorAll("input");
      var unknown = radios[radios.length - 1];
      unknown.checked = true;
      each(radios, function (radio) {
        radio.checked = radio.value === said || (radio === unknown && radio.checked);
      });
    };
  }

  /** The question for a month. */
  function Month(element) {
    var id = element.getAttribute("data-question");
    var year = element.querySelector("[data-year]");
    var month = element.querySelector("[data-month]");
    var message = element.querySelector(".field-message");
    /** The month that the boxes were filled with. */
    var shown = "";

    function tell(kind, text) {
      element.classList.toggle("field-error", kind === "error");
      element.classList.toggle("field-ok", kind === "ok");
      [year, month].forEach(function (input) {
        if (kind === "error") {
          input.setAttribute("aria-invalid", "true");
        } else {
          input.removeAttribute("aria-invalid");
        }
      });
      if (message.textContent !== text) {
        message.textContent = text;
      }
    }

    function take() {
      var read = readMonth(year.value, month.value);
      if (read.fault) {
        var latest = Number(today().slice(0, 4)) + YEARS_AHEAD;
        var text = calendar.fill(words[read.fault], { from: FIRST_YEAR, to: latest });
        tell("error", text + words["not-kept"]);
      } else {
        // What another tab has changed meanwhile is not written back by who only looked.
        if (read.month !== shown) {
          write(id, read.month);
        }
        show(store.station(), true);
      }
    }

    function show(station, isSure) {
      // Neither what is being written, if only since before this script came, nor what is wrong.
      var isBusy = element.contains(document.activeElement) || element.classList.contains("field-error");
      if (isBusy && !isSure) {
        return;
      }
      var said = answer(station, id);
      shown = said = MONTH.test(said) ? said : "";
      year.value = said.slice(0, 4);
      month.value = said ? String(Number(said.slice(5))) : "";
      var past = said && said < today().slice(0, 7);
      tell(
        said && !past ? "ok" : "",
        said ? calendar.fill(words[past ? "month-past" : "month"], { month: monthWords(said) }) : "",
      );
    }

    // The two boxes are one month: it is looked at when both are left.
    element.addEventListener("focusout", function (event) {
      if (!element.contains(event.relatedTarget)) {
        take();
      }
    });
    element.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && event.target.nodeName === "INPUT" && !event.isComposing) {
        take();
      }
    });
    element.querySelector("[data-month-clear]").addEventListener("click", function () {
      year.value = month.value = "";
      take();
    });
    this.show = show;
  }

  var forms = [];
  each(document.querySelectorAll("[data-question]"), function (element) {
    forms.push(element.hasAttribute("data-question-month") ? new Month(element) : new Choice(element));
  });

  // ---- folding sections ----

  /** The level of what a node begins; 7 for what only goes on. */
  function level(node) {
    if (/^H[1-6]$/.test(node.nodeName)) {
      return Number(node.nodeName[1]);
    }
    if (node.matches(".footnotes, .term-notes")) {
      return 1;
    }
    return node.matches(".checklist, .card-section") && node.firstElementChild
      ? level(node.firstElementChild)
      : 7;
  }

  /** The sections that are folded on this page. */
  var sections = [];

  function Section(heading) {
    this.heading = heading;
    this.when = heading.getAttribute("data-section-when");
    this.isOpen = false;
  }

  Section.prototype.show = function (station) {
    var isFolded = progress.holds(this.when, station.situation) === false;
    if (isFolded !== !!this.part) {
      if (isFolded) {
        this.fold();
      } else {
        this.unfold();
      }
    }
    if (isFolded) {
      var reasons = progress
        .condition(this.when)
        .filter(function (term) {
          var said = answer(station, term.key);
          return said && (term.values.indexOf(said) >= 0) === term.not;
        })
        .map(function (term) {
          return calendar.fill(words.reason, {
            name: questions[term.key] ? questions[term.key].name : term.key,
            answer: inWords(term.key, answer(station, term.key)) || answer(station, term.key),
          });
        });
      this.reason.textContent = calendar.fill(words.folded, { situation: reasons.join(words.join) });
    }
  };

  Section.prototype.fold = function () {
    var section = this;
    var heading = this.heading;
    var part = (this.part = make("div", "section-part", ""));
    part.id = "_part-" + heading.id;
    var note = (this.note = make("p", "section-note", ""));
    this.reason = note.appendChild(make("span", "", ""));
    this.now = note.appendChild(make("span", "section-now", words["folded-now"]));
    this.button = note.appendChild(make("button", "button button-second button-small", ""));
    this.button.type = "button";
    this.button.setAttribute("aria-controls", part.id);
    this.button.setAttribute("aria-describedby", heading.id);
    this.button.addEventListener("click", function () {
      section.open(!section.isOpen);
    });
    var lists = document.querySelector(".lists-link");
    if (lists) {
      note.appendChild(make("a", "section-change", words.change)).href =
        lists.href.split("#")[0] + "#situation";
    }
    while (heading.nextElementSibling && level(heading.nextElementSibling) > level(heading)) {
      part.appendChild(heading.nextElementSibling);
    }
    heading.after(note, part);
    // Finding words in a page and links into the section open it.
    part.addEventListener("beforematch", function () {
      section.open(true);
    });
    this.marks = [];
    each(document.querySelectorAll('.contents a[href="#' + CSS.escape(heading.id) + '"]'), function (link) {
      link.appendChild(document.createTextNode(" "));
      section.marks.push(link.lastChild, link.appendChild(make("span", "mark section-mark", words.mark)));
    });
    this.open(this.isOpen || leadsInto(this));
  };

  Section.prototype.unfold = function () {
    this.heading.after.apply(this.heading, Array.prototype.slice.call(this.part.childNodes));
    this.note.remove();
    this.part.remove();
    this.part = null;
    this.marks.forEach(function (mark) {
      mark.remove();
    });
  };

  Section.prototype.open = function (isOpen) {
    this.isOpen = isOpen;
    if (isOpen) {
      this.part.removeAttribute("hidden");
    } else {
      this.part.setAttribute("hidden", "until-found");
    }
    this.now.hidden = isOpen;
    this.button.setAttribute("aria-expanded", String(isOpen));
    this.button.textContent = isOpen ? words["fold"] : words["unfold"];
  };

  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (e) {
      return null;
    }
  }

  function leadsInto(section) {
    var it = target();
    return !!it && (it === section.heading || section.part.contains(it));
  }

  function follow() {
    var opened = sections.filter(function (section) {
      return section.part && !section.isOpen && leadsInto(section);
    });
    opened.forEach(function (section) {
      section.open(true);
    });
    if (opened.length) {
      target().scrollIntoView();
    }
  }

  each(document.querySelectorAll("[data-section-when]"), function (heading) {
    sections.push(new Section(heading));
  });
  window.addEventListener("hashchange", follow);
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    // An address that stays as it is changes nothing by itself.
    if (link && link.hash === location.hash) {
      follow();
    }
  });

  // ---- together ----

  function renew() {
    var station = store.station();
    forms.concat(sections).forEach(function (it) {
      it.show(station);
    });
    each(document.querySelectorAll("[data-situation-whose]"), function (element) {
      var name = station.name && station.name.v;
      element.textContent = name ? calendar.fill(words.whose, { name: name }) : "";
    });
    each(document.querySelectorAll("[data-situation-words]"), function (element) {
      element.textContent = summary(station) || words.nothing;
    });
  }

  shirube.situation = { words: summary, answer: inWords, readMonth: readMonth };
  renew();
  store.onChange(renew);
})();
