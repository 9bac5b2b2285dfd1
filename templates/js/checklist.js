// A checklist in a page: one tap ticks, a button beside each item leads to the other states and to
// what is noted of it. All is drawn from the store after each change, so that a second tab, an undo
// and a tap take the same way.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var calendar = shirube.calendar;
  var store = shirube.store;
  var words = shirube.words;
  if (!store || !words.lists) {
    return;
  }

  var SOON = 7;
  /** How long a message stays, in milliseconds; what it offers stands above the list too. */
  var STAYS = 15000;
  var PARTS = ["year", "month", "day"];
  var root = document.documentElement;
  var today = words.today;

  // ---- words and elements ----

  function say(key, values) {
    return calendar.fill(words.lists[key], values || {});
  }

  /** One thing or several. */
  function count(key, n) {
    return say(key + (n === 1 ? ".one" : ".other"), { n: n });
  }

  function all(element, selector) {
    return Array.prototype.slice.call(element.querySelectorAll(selector));
  }

  function make(name, attributes, content) {
    var element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    [].concat(content || []).forEach(function (it) {
      element.append(it);
    });
    return element;
  }

  function button(name, content) {
    return make("button", { type: "button", class: "button button-small " + name }, content);
  }

  /** Writes only what has changed, so that nothing is read out or selected anew. */
  function write(element, content) {
    if (element && element.textContent !== content) {
      element.textContent = content;
    }
  }

  /** What an element says, without the readings of its words. */
  function plain(element) {
    var copy = element.cloneNode(true);
    all(copy, "rt, rp").forEach(function (it) {
      it.remove();
    });
    return copy.textContent.trim().replace(/\s+/g, " ");
  }

  function long(date) {
    return calendar.format(words.date.full, date, words.date);
  }

  function short(date) {
    return calendar.format(words.text["short-date"], date, words.date);
  }

  // ---- dates in three boxes ----

  function digits(text) {
    return text.normalize("NFKC").trim();
  }

  /** The date that three texts say, "" where they are empty, null where they say none. */
  function dateOf(texts) {
    if (!texts.join("")) {
      return "";
    }
    if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(texts.join("-"))) {
      return null;
    }
    var date = texts[0] + "-" + texts[1].padStart(2, "0") + "-" + texts[2].padStart(2, "0");
    // The next day's day before is another one where there is no such day.
    return calendar.add(date, 0) === date ? date : null;
  }

  // ---- a list ----

  function open(section) {
    var data = (shirube.lists || []).find(function (list) {
      return list.id === section.getAttribute("data-checklist");
    });
    if (!data) {
      return;
    }
    var bar = section.querySelector("[data-list-bar]");
    var printed = section.querySelector("[data-list-printed]");
    var items = Object.create(null);
    data.items.forEach(function (item) {
      items[item.id] = item;
    });
    var tasks = all(section, "[data-item]")
      .filter(function (box) {
        return items[box.getAttribute("data-item")];
      })
      .map(function (box) {
        return task(box, items[box.getAttribute("data-item")]);
      });
    var unfolded = false;
    var view = null;

    // ---- what is said, once for each thing done ----

    var message = make("p", { role: "status" });
    var offer = button("button-second");
    offer.hidden = true;
    var clock = 0;
    var toast = make("div", { class: "list-message" }, [make("div", {}, [message, offer])]);
    section.append(toast);

    function tell(content, offered) {
      var status = store.status();
      toast.classList.toggle("list-message-unsaved", !status.saved);
      write(message, content + (status.saved ? "" : " " + say("unsaved")));
      offer.hidden = !offered;
      if (offered) {
        write(offer, say(offered));
        offer.onclick = offered === "undo" ? undo : redo;
      }
      toast.classList.add("list-message-shown");
      clearTimeout(clock);
      clock = setTimeout(hush, STAYS);
    }

    function hush() {
      if (toast.matches(":hover, :focus-within")) {
        clock = setTimeout(hush, STAYS);
        return;
      }
      toast.classList.remove("list-message-shown");
      write(message, "");
      offer.hidden = true;
    }

    function progressWords() {
      return view.total ? say("progress", { done: view.done, total: view.total }) : say("progress-none");
    }

    function undo() {
      var result = store.undo();
      if (!result) {
        tell(say("undo-none"));
      } else {
        tell(
          say(result.undone ? "undone" : "undone-none", {
            label: result.label,
            progress: progressWords(),
          }),
          result.undone ? "redo" : "",
        );
      }
    }

    function redo() {
      var result = store.redo();
      if (result) {
        tell(say("redone", { label: result.label, progress: progressWords() }), "undo");
      }
    }

    function reset() {
      var records = store.station().items;
      var begun = tasks.filter(function (it) {
        var kept = records[it.id];
        return kept && (kept.s !== "todo" || kept.by || kept.no);
      });
      if (!begun.length) {
        tell(say("reset-none"));
        return;
      }
      store.write(
        begun.map(function (it) {
          it.before = null;
          return ["items", it.id, { s: "todo" }];
        }),
        say("label-reset"),
      );
      tell(say("reset", { n: begun.length }), "undo");
    }

    // ---- an item ----

    function task(box, item) {
      var li = box.closest(".task");
      var said = box.parentNode.querySelector("span");
      var it = {
        id: item.id,
        item: item,
        box: box,
        li: li,
        words: plain(said),
        more: li.querySelector("[data-task-more]"),
        state: li.querySelector("[data-task-state]"),
        note: li.querySelector("[data-task-record]"),
        due: li.querySelector("[data-task-due]"),
        panel: null,
        review: null,
        before: null,
      };
      said.id = "_words-" + it.id;
      it.state.id = "_state-" + it.id;
      it.state.setAttribute("aria-labelledby", it.state.id + " " + said.id);
      box.addEventListener("change", function () {
        tick(it);
      });
      it.state.addEventListener("click", function () {
        unfold(it, it.state.getAttribute("aria-expanded") !== "true");
      });
      li.addEventListener("keydown", function (event) {
        if (event.key === "Escape" && it.panel && !it.panel.element.hidden && !event.isComposing) {
          unfold(it, false);
          it.state.focus();
        }
      });
      return it;
    }

    function record(it) {
      return store.station().items[it.id] || { s: "todo" };
    }

    /** Sets members of an item's record. A state goes with what the item says now. */
    function set(it, changes) {
      var before = record(it);
      var next = Object.assign({}, before, changes);
      var isState = "s" in changes;
      if (isState) {
        next.h = it.item.h;
        next.w = it.words;
        if (next.s === "waiting") {
          // Since when: a note that is added later does not move it.
          next.d = changes.d || (before.s === "waiting" && before.d) || today;
        } else if (next.s !== "done") {
          delete next.d;
        }
        if (next.s !== "na") {
          delete next.why;
        }
      }
      var state = say(next.s);
      store.write(
        [["items", it.id, next]],
        say(isState ? "label" : "label-note", { item: it.words, state: state }),
      );
      tell(
        isState ? say("set", { state: state, progress: progressWords() }) : say("noted"),
        isState ? "undo" : "",
      );
    }

    /** One tap is done, and the next one takes that back. */
    function tick(it) {
      var was = record(it);
      if (it.box.checked) {
        it.before = was.s === "done" ? null : was;
        set(it, { s: "done", d: (was.s === "done" && was.d) || today });
      } else {
        var back = it.before || {};
        it.before = null;
        set(it, { s: back.s || "todo", why: back.why || "", d: back.d });
      }
    }

    function unfold(it, isOpen) {
      if (isOpen && !it.panel) {
        it.panel = panel(it);
        it.state.setAttribute("aria-controls", it.panel.element.id);
        it.more.append(it.panel.element);
      } else if (!isOpen && it.panel) {
        it.panel.commit();
      }
      it.state.setAttribute("aria-expanded", String(isOpen));
      it.panel.element.hidden = !isOpen;
      if (isOpen) {
        it.panel.show(record(it), true);
      }
    }

    // ---- what is noted of an item ----

    function field(id, name, limit) {
      var input = make("input", {
        class: "input",
        id: id,
        type: "text",
        maxlength: limit,
        autocomplete: "off",
      });
      var label = make("label", { class: "field-label", for: id }, say(name));
      return { input: input, element: make("div", { class: "field" }, [label, input]) };
    }

    function panel(it) {
      var id = "_panel-" + it.id;
      var radios = shirube.state.STATES.map(function (state) {
        return make("input", { type: "radio", name: id, value: state });
      });
      var states = make("fieldset", { class: "field field-choices" }, [
        make("legend", { class: "field-label" }, say("state")),
      ].concat(radios.map(function (radio) {
        return make("label", { class: "tick" }, [radio, make("span", {}, say(radio.value))]);
      })));
      var why = field(id + "-why", "why", 200);
      var needed = make("p", { class: "field-help", id: id + "-needed" }, say("why-needed"));
      why.input.setAttribute("aria-describedby", needed.id);
      why.element.insertBefore(needed, why.input);
      var boxes = PARTS.map(function (part) {
        return make("input", {
          class: "input",
          type: "text",
          inputmode: "numeric",
          autocomplete: "off",
          "aria-describedby": id + "-date",
        });
      });
      var told = make("p", { class: "task-date", id: id + "-date" });
      var date = make("fieldset", { class: "field" }, [
        make("legend", { class: "field-label" }, say("date")),
        make("div", { class: "field-parts" }, boxes.map(function (box, i) {
          return make("label", { class: "field-part field-part-" + PARTS[i] }, [
            box,
            make("span", {}, say(PARTS[i])),
          ]);
        })),
        told,
      ]);
      var by = field(id + "-by", "by", 20);
      var number = field(id + "-number", "number", 200);
      var close = button("button-second", say("close"));
      var element = make("div", { class: "task-panel", id: id, role: "group", "aria-labelledby": it.state.id }, [
        states,
        why.element,
        date,
        by.element,
        number.element,
        make("p", { class: "field-help" }, say("no-patients")),
        close,
      ]);

      function chosen() {
        var radio = radios.find(function (it) {
          return it.checked;
        });
        return radio ? radio.value : "todo";
      }

      function show(record, isFresh) {
        function put(input, content) {
          if (isFresh || input !== document.activeElement) {
            input.value = content || "";
          }
        }
        // Who has chosen this has yet to say why.
        if (isFresh || chosen() !== "na") {
          radios.forEach(function (radio) {
            radio.checked = radio.value === record.s;
          });
        }
        put(why.input, record.why);
        put(by.input, record.by);
        put(number.input, record.no);
        if (isFresh || !date.contains(document.activeElement)) {
          var parts = (record.s === "done" && record.d ? record.d : "--").split("-");
          boxes.forEach(function (box, i) {
            box.value = parts[i].replace(/^0/, "");
          });
        }
        sayDate((record.s === "done" && record.d) || "");
        fit(chosen());
      }

      function sayDate(found) {
        date.classList.toggle("field-error", found === null);
        boxes.forEach(function (box) {
          box.toggleAttribute("aria-invalid", found === null);
        });
        write(told, found === null ? say("date-wrong") : found && long(found));
      }

      function fit(state) {
        why.element.hidden = state !== "na";
        needed.hidden = !!why.input.value.trim();
        date.hidden = state !== "done";
      }

      /** Keeps what stands in the fields, where it differs from what is kept. */
      function commit() {
        var was = record(it);
        var state = chosen();
        var changes = {};
        var reason = why.input.value.trim();
        if (state === "na" && !reason) {
          state = was.s === "na" ? state : "";
          reason = was.s === "na" ? was.why : "";
        }
        if (state && state !== was.s) {
          changes.s = state;
          it.before = null;
        }
        if (state === "na" && reason !== (was.why || "")) {
          changes.why = reason;
        }
        if ((state || was.s) === "done") {
          var found = dateOf(
            boxes.map(function (box) {
              return (box.value = digits(box.value));
            }),
          );
          if (changes.s && !found) {
            found = today;
          }
          sayDate(found);
          if (found !== null && found !== (was.d || "")) {
            changes.d = found;
          }
        }
        [["by", by], ["no", number]].forEach(function (pair) {
          var text = pair[1].input.value.trim();
          if (text !== (was[pair[0]] || "")) {
            changes[pair[0]] = text;
          }
        });
        fit(chosen());
        if (Object.keys(changes).length) {
          set(it, changes);
        }
      }

      element.addEventListener("change", function (event) {
        if (!date.contains(event.target)) {
          commit();
          if (chosen() === "na" && record(it).s !== "na") {
            tell(say("why-needed"));
          }
        }
      });
      // The three boxes are one date: it is looked at when the last one is left.
      date.addEventListener("focusout", function (event) {
        if (!date.contains(event.relatedTarget)) {
          commit();
        }
      });
      close.addEventListener("click", function () {
        unfold(it, false);
        it.state.focus();
      });
      return { element: element, show: show, commit: commit };
    }

    // ---- drawing ----

    function renderTask(it, now, station) {
      var kept = record(it);
      var state = now.review ? "review" : now.state;
      it.box.checked = state === "done";
      it.box.indeterminate = now.review && now.state === "done";
      it.li.setAttribute("data-state", state);
      it.li.hidden = now.applies === false && !unfolded;
      it.li.classList.toggle("task-elsewhere", now.applies === false);
      write(it.state, now.review ? say("review", { state: say(now.state) }) : say(state));
      renderNote(it, kept);
      renderBefore(it, now);
      renderDue(it, now, station);
      renderReview(it, now, kept);
      if (it.panel && !it.panel.element.hidden) {
        it.panel.show(kept, false);
      }
    }

    function renderNote(it, kept) {
      var said = [kept.by, kept.no, kept.why].filter(Boolean).join("・");
      var shown = (kept.d || "") + said;
      if (it.shown !== shown) {
        it.shown = shown;
        it.note.textContent = "";
        if (kept.d) {
          it.note.append(
            make("time", { datetime: kept.d }, [
              make("span", { class: "task-day-short" }, short(kept.d)),
              make("span", { class: "task-day-long" }, long(kept.d)),
            ]),
            said ? "・" : "",
          );
        }
        it.note.append(said);
      }
    }

    function renderBefore(it, now) {
      var links = all(it.li, "[data-before]");
      links.forEach(function (link) {
        link.hidden = now.before.indexOf(link.getAttribute("data-before")) < 0;
      });
      if (links.length) {
        it.li.querySelector("[data-task-before]").hidden = !now.before.length;
      }
    }

    function renderDue(it, now, station) {
      if (!it.due) {
        return;
      }
      var plan = shirube.plan;
      var rule = it.item.due;
      var date = plan && plan.due(shirube.planRules, rule, station);
      var isOver =
        now.state === "done" ||
        now.state === "na" ||
        (plan && plan.isDone(shirube.planRules, rule, station));
      var told = it.due.querySelector("[data-task-day]");
      var month = it.due.querySelector("[data-task-month]");
      it.due.querySelector("[data-task-rule]").hidden = !!date;
      if (month) {
        month.hidden = !!date || isOver;
      }
      told.textContent = "";
      if (date) {
        told.append(make("time", { datetime: date }, long(date)), " ");
        if (!isOver) {
          told.append(left(calendar.between(today, date)));
        }
      }
    }

    function left(days) {
      var state = days < 0 ? "past" : days === 0 ? "today" : days <= SOON ? "soon" : "ahead";
      var text = words.text;
      return make("span", { class: "due-state due-" + state },
        days < 0
          ? text["due-past"]
          : days === 0
            ? text["due-today"]
            : calendar.fill(text["days-left." + (days === 1 ? "one" : "other")], { n: days }),
      );
    }

    function renderReview(it, now, kept) {
      if (now.review && !it.review) {
        var done = button("button-second", say("reviewed"));
        done.addEventListener("click", function () {
          set(it, { s: record(it).s });
          it.state.focus();
        });
        it.review = make("div", { class: "task-review" }, [
          make("p", {}, say("changed")),
          make("p", { class: "task-review-words" }),
          done,
        ]);
        it.more.insertBefore(it.review, it.more.firstChild);
      } else if (!now.review && it.review) {
        it.review.remove();
        it.review = null;
      }
      if (it.review) {
        var differs = kept.w && kept.w !== it.words;
        write(it.review.children[1], differs ? say("changed-from", { words: kept.w }) : "");
      }
    }

    // ---- what does not concern the station, and what is no longer in the list ----

    var folded = make("p", { class: "list-folded" });
    var foldedWords = make("span", {});
    var fold = button("button-plain");
    folded.append(
      foldedWords,
      fold,
      make("a", { href: bar.querySelector("[data-list-station]").getAttribute("href") + "#situation" }, say("situation")),
    );
    fold.addEventListener("click", function () {
      unfolded = !unfolded;
      render();
    });

    function renderFolded() {
      if (!view.hidden) {
        unfolded = false;
        folded.remove();
        return;
      }
      if (!folded.isConnected) {
        section.insertBefore(folded, toast);
      }
      write(foldedWords, count(unfolded ? "unfolded" : "folded", view.hidden));
      write(fold, say(unfolded ? "fold" : "show"));
    }

    var changed = make("div", { class: "list-changed" }, [
      make("p", { class: "list-changed-title" }, say("retired")),
      make("p", {}, say("retired-note")),
      make("ul", {}),
    ]);

    function renderRetired(station) {
      var gone = (data.retired || []).filter(function (id) {
        return station.items[id] && station.items[id].s !== "todo";
      });
      if (!gone.length) {
        changed.remove();
        return;
      }
      if (!changed.isConnected) {
        section.insertBefore(changed, toast);
      }
      var list = changed.lastChild;
      list.textContent = "";
      gone.forEach(function (id) {
        var it = station.items[id];
        var said = [say(it.s), it.d && long(it.d), it.by, it.no, it.why].filter(Boolean).join("・");
        list.append(make("li", {}, [make("span", {}, it.w || id), " ", make("span", { class: "mark" }, said)]));
      });
    }

    // ---- the bar ----

    function stationName() {
      var id = store.stationId();
      var station = store.stations().find(function (it) {
        return it.id === id;
      });
      return (station && station.name) || "";
    }

    function renderBar() {
      var name = stationName();
      write(bar.querySelector("[data-list-station]"), name ? say("station", { name: name }) : words.kept.unnamed);
      var meter = bar.querySelector("[data-list-progress]");
      meter.max = view.total || 1;
      meter.value = view.total ? view.done : 0;
      write(bar.querySelector("[data-list-words]"), progressWords());
      write(printed.querySelector("[data-printed-station]"), name);
      write(printed.querySelector("[data-printed-on]"), long(today));
      write(printed.querySelector("[data-printed-content]"), long(words.today));
      write(printed.querySelector("[data-printed-finished]"), finished());
    }

    /** The day on which the last item was done, once all are. */
    function finished() {
      var days = tasks.map(function (it) {
        return view.items[it.id].applies === false ? "" : record(it).d || "";
      });
      return view.total && view.done === view.total ? long(days.sort().pop() || today) : "";
    }

    function render() {
      var station = store.station();
      view = shirube.progress.ofList(data, station);
      renderBar();
      tasks.forEach(function (it) {
        renderTask(it, view.items[it.id], station);
      });
      renderFolded();
      renderRetired(station);
    }

    function print(blank) {
      section.classList.add("list-on-paper");
      root.classList.add("prints-list");
      root.classList.toggle("prints-blank", blank);
      window.print();
    }

    var menu = bar.querySelector(".list-menu");
    bar.querySelector("[data-list-undo]").addEventListener("click", undo);
    bar.querySelector("[data-list-reset]").addEventListener("click", reset);
    all(bar, "[data-list-print]").forEach(function (it) {
      it.addEventListener("click", function () {
        print(it.getAttribute("data-list-print") === "blank");
      });
    });
    menu.addEventListener("click", function (event) {
      if (event.target.closest("ul")) {
        close();
      }
    });
    menu.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.open) {
        close();
      }
    });
    ["click", "focusin"].forEach(function (type) {
      document.addEventListener(type, function (event) {
        if (!menu.contains(event.target)) {
          menu.open = false;
        }
      });
    });

    function close() {
      menu.open = false;
      menu.querySelector("summary").focus();
    }

    render();
    store.onChange(render);
    return {
      render: render,
      commit: function () {
        tasks.forEach(function (it) {
          if (it.panel && !it.panel.element.hidden) {
            it.panel.commit();
          }
        });
      },
    };
  }

  function day() {
    var now = new Date();
    return (calendar.day(now, words.timeZone) || calendar.here(now)).date;
  }

  today = day();
  var lists = all(document, "[data-checklist]").map(open).filter(Boolean);

  calendar.eachMinute(function () {
    if (today !== day()) {
      today = day();
      lists.forEach(function (list) {
        list.render();
      });
    }
  });

  // What is being written when a phone puts the page away is not lost.
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") {
      lists.forEach(function (list) {
        list.commit();
      });
    }
  });

  window.addEventListener("afterprint", function () {
    root.classList.remove("prints-list", "prints-blank");
    all(document, ".list-on-paper").forEach(function (it) {
      it.classList.remove("list-on-paper");
    });
  });
})();
