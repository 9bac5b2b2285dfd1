// The planner's page: what the reader enters, the steps with their days, a picture of them, files for
// calendars, and the certificates of the terminals. plan.js counts; store.js keeps.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var calendar = shirube.calendar;
  var plan = shirube.plan;
  var store = shirube.store;
  var rules = shirube.planRules;
  var situation = shirube.situation;
  var all = shirube.words || {};
  var words = all.planner;
  if (!calendar || !plan || !store || !rules || !situation || !words) {
    return;
  }
  var STATES = ["ahead", "soon", "today", "past", "done"];
  /** Pictures of more months than this begin with the first step. */
  var MONTHS = 24;
  var SVG = "http://www.w3.org/2000/svg";
  var today = "";

  // ---- small things ----

  function each(list, call) {
    Array.prototype.forEach.call(list, call);
  }

  function say(key, values) {
    return calendar.fill(words[key] || "", values || {});
  }

  function full(day) {
    return calendar.format(all.date.full, day, all.date);
  }

  function brief(day) {
    return calendar.format(all.text["short-date"], day, all.date);
  }

  function monthName(month) {
    return calendar.format(all.date.month, month + "-01", all.date);
  }

  function make(name, className, content) {
    var element = document.createElement(name);
    element.className = className || "";
    element.textContent = content || "";
    return element;
  }

  /** Writes only what has changed, so that nothing is read out or selected anew. */
  function write(element, content) {
    if (element && element.textContent !== content) {
      element.textContent = content;
    }
  }

  function show(element, content) {
    if (element) {
      write(element.querySelector(":scope > span") || element, content);
      element.hidden = !content;
    }
  }

  function kept(kind, key) {
    var it = store.station()[kind][key];
    return it && typeof it.v === "string" ? it.v : "";
  }

  function stationName() {
    var name = store.station().name;
    return (name && name.v) || "";
  }

  function count(day) {
    var days = calendar.between(today, day);
    return days < 0
      ? all.text["due-past"]
      : days === 0
        ? all.text["due-today"]
        : calendar.fill(all.text["days-left." + (days === 1 ? "one" : "other")], { n: days });
  }

  function mark(element, state, content) {
    STATES.forEach(function (name) {
      element.classList.toggle("due-" + name, name === state);
    });
    write(element, content);
    element.hidden = !content;
  }

  // ---- a day, written in three boxes ----

  function DayField(root, get, set, isQuiet) {
    var field = root.querySelector(".field");
    var boxes = field.querySelectorAll("input");
    var message = field.querySelector(".field-message");
    /** The day with which the boxes were filled: what another tab changes is not written back. */
    var shown = "";
    message.setAttribute("role", "status");

    function tell(kind, content) {
      field.classList.toggle("field-error", kind === "error");
      field.classList.toggle("field-ok", kind === "ok");
      each(boxes, function (box) {
        if (kind === "error") {
          box.setAttribute("aria-invalid", "true");
        } else {
          box.removeAttribute("aria-invalid");
        }
      });
      write(message, content);
    }

    function read() {
      var last = boxes[2].value.normalize("NFKC").replace(/\s|日/g, "");
      var found = situation.readMonth(boxes[0].value, boxes[1].value);
      if (found.fault && found.fault !== "month-both") {
        return { fault: "month" };
      }
      if (found.fault || !found.month || !last) {
        return found.fault || found.month || last ? { fault: "day-all" } : { day: "" };
      }
      var day = found.month + "-" + ("0" + last).slice(-2);
      return /^\d{1,2}$/.test(last) && plan.day(day) ? { day: day } : { fault: "day-wrong" };
    }

    function take(isLeft) {
      var found = read();
      if (found.fault === "day-all" && !isLeft) {
        return null;
      }
      if (found.fault) {
        tell("error", say(found.fault === "month" ? "day-wrong" : found.fault));
        return null;
      }
      if (found.day !== shown) {
        set(found.day);
      }
      renew(true);
      return found.day;
    }

    function renew(isSure) {
      if (!isSure && (field.classList.contains("field-error") || field.contains(document.activeElement))) {
        return;
      }
      var day = (shown = plan.day(get()) || "");
      boxes[0].value = day.slice(0, 4);
      boxes[1].value = day && String(Number(day.slice(5, 7)));
      boxes[2].value = day && String(Number(day.slice(8)));
      tell(day && !isQuiet ? "ok" : "", isQuiet ? "" : day && full(day));
    }

    field.addEventListener("change", function () {
      take(false);
    });
    field.addEventListener("focusout", function (event) {
      if (!field.contains(event.relatedTarget)) {
        take(true);
      }
    });
    this.renew = renew;
    this.take = take;
    this.tell = tell;
    this.first = boxes[0];
  }

  // ---- files for calendars ----

  function download(name, events) {
    var link = make("a");
    var blob = new Blob([shirube.ics.write(events, Date.now())], { type: "text/calendar;charset=utf-8" });
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 60000);
  }

  /** A day of a file, for whoever keeps several stations apart. */
  function event(key, day, title, text) {
    var name = stationName();
    return {
      uid: key + "." + (store.stationId() || "device") + "@" + all.site,
      day: day,
      title: title + (name ? say("ics-station", { name: name }) : ""),
      text: text,
      url: /^http/.test(location.protocol) ? location.href.split("#")[0] : "",
      remind: 7,
    };
  }

  function offer(name, events, status) {
    var ahead = events.filter(function (it) {
      return it.day >= today;
    });
    if (ahead.length) {
      download(name, ahead);
    }
    write(status, ahead.length ? say("ics-made", { n: ahead.length }) : words["ics-none"]);
  }

  /** A part's button for taking the last change back. */
  function offerUndo(root, status) {
    root.querySelector("[data-plan-undo]").addEventListener("click", function () {
      var result = store.undo();
      write(status, result ? say("undone", { label: result.label }) : all.lists["undo-none"]);
    });
  }

  // ---- the picture ----

  function drawn(name, values, content) {
    var element = document.createElementNS(SVG, name);
    Object.keys(values).forEach(function (key) {
      element.setAttribute(key, values[key]);
    });
    if (content) {
      element.textContent = content;
    }
    return element;
  }

  function monthsBetween(from, to) {
    return (to.slice(0, 4) - from.slice(0, 4)) * 12 + (to.slice(5, 7) - from.slice(5, 7));
  }

  function draw(host, result, names) {
    var steps = result.steps.filter(function (it) {
      return it.first;
    });
    var width = Math.min(host.clientWidth, 720);
    host.textContent = "";
    if (!steps.length || !width) {
      return;
    }
    var last = steps.reduce(function (most, it) {
      return it.last > most ? it.last : most;
    }, steps[0].last);
    var first = steps[0].first;
    var isNear = today <= last && monthsBetween(today < first ? today : first, last) < MONTHS;
    if (isNear && today < first) {
      first = today;
    }
    var from = first.slice(0, 8) + "01";
    var months = monthsBetween(from, last) + 1;
    var to = plan.shift(from, "P" + months + "M", 1);
    var scale = (width - 24) / calendar.between(from, to);
    var x = function (day) {
      return 12 + calendar.between(from, day) * scale;
    };
    var top = 94;
    var height = top + steps.length * 50 + 4;
    var svg = drawn("svg", {
      role: "img",
      "aria-label": words.picture,
      width: width,
      height: height,
      viewBox: "0 0 " + width + " " + height,
    });
    var put = function (name, className, values, content) {
      values["class"] = className;
      svg.appendChild(drawn(name, values, content));
    };
    var line = function (className, at, y) {
      put("path", className, { d: "M" + at + " " + y + "V" + height });
    };
    var every = Math.ceil((months * (all.lang === "ja" ? 44 : 84)) / (width - 24));
    for (var i = 0; i < months; i++) {
      var day = plan.shift(from, "P" + i + "M", 1);
      line("picture-grid", x(day), 28);
      if (i % every === 0) {
        put("text", "picture-hint", { x: x(day) + 2, y: 42 }, all.date.months[day.slice(5, 7) - 1]);
        if (i === 0 || Number(day.slice(5, 7)) <= every) {
          put("text", "picture-hint", { x: x(day) + 2, y: 20 }, day.slice(0, 4));
        }
      }
    }
    var flag = function (className, at, y, content) {
      line(className, at, y - 12);
      put("text", "picture-key", { x: at + 4, y: y }, content);
    };
    if (isNear && today >= from) {
      flag("planner-today", x(today), 64, words.today);
    }
    steps.forEach(function (it) {
      if (it.cutoff) {
        flag("planner-cutoff", x(it.first), 86, say("cutoff", { date: brief(it.first) }));
      }
    });
    steps.forEach(function (it, row) {
      var y = top + row * 50;
      var state = it.state === "done" || it.state === "past" ? " planner-" + it.state : "";
      put("text", "picture-strong", { x: 4, y: y + 18 }, names[it.id]);
      if (it.first < it.last) {
        put("rect", "picture-bar" + state, {
          x: x(it.first),
          y: y + 26,
          width: Math.max(8, x(it.last) - x(it.first)),
          height: 14,
        });
      } else {
        var at = x(it.first) + " " + (y + 24);
        put("path", "picture-mark" + state, { d: "M" + at + "l9 9l-9 9l-9 -9z" });
      }
    });
    host.appendChild(svg);
    // A word at the edge stands before its line; a name that is too long is pressed rather than cut.
    each(svg.querySelectorAll(".picture-key, .picture-strong"), function (it) {
      var room = width - it.getComputedTextLength() - 4;
      var at = Number(it.getAttribute("x"));
      if (room < 0) {
        it.setAttribute("textLength", width - 8);
        it.setAttribute("lengthAdjust", "spacingAndGlyphs");
      } else if (at > room) {
        it.setAttribute("x", Math.max(4, Math.min(room, at + room - width - 4)));
      }
    });
  }

  // ---- the steps ----

  function Planner(root) {
    var find = function (name) {
      return root.querySelector("[data-plan-" + name + "]");
    };
    var list = find("steps");
    var host = find("picture");
    var rows = Object.create(null);
    var names = Object.create(null);
    var result = null;
    var days = [];

    function Step(element) {
      var id = element.getAttribute("data-step");
      var box = element.querySelector("input");
      var name = (names[id] = element.querySelector("[data-step-name]").textContent);
      var toggle = element.querySelector("[data-step-day]");
      var part = function (key) {
        return element.querySelector("[data-step-" + key + "]");
      };
      var field = null;

      function set(state, day) {
        var value = { s: state, w: name };
        if (day) {
          value.d = day;
        }
        store.write(
          [["items", "plan." + id, value]],
          say(state === "done" ? "label-done" : "label-undone", { step: name }),
        );
      }

      function doneOn() {
        var it = store.station().items["plan." + id];
        return (it && it.d) || "";
      }

      /** The boxes for the day come when they are asked for. */
      function open() {
        var copy = find("template").content.firstElementChild.cloneNode(true);
        each(copy.querySelectorAll("[id], [for], [aria-describedby]"), function (it) {
          ["id", "for", "aria-describedby"].forEach(function (key) {
            if (it.hasAttribute(key)) {
              it.setAttribute(key, it.getAttribute(key).replace(/_day/g, "_day-" + id));
            }
          });
        });
        part("done").after(copy);
        field = new DayField(copy, doneOn, function (day) {
          set("done", day);
        });
        field.root = copy;
        field.renew(true);
        field.first.focus();
      }

      function close() {
        if (field) {
          field.root.remove();
          field = null;
        }
      }

      box.addEventListener("change", function () {
        set(box.checked ? "done" : "todo", box.checked ? today : "");
      });
      toggle.addEventListener("click", function () {
        if (field) {
          close();
        } else {
          open();
        }
        toggle.setAttribute("aria-expanded", String(!!field));
      });

      function daysOf(it) {
        if (!it.first) {
          return words.open;
        }
        if (it.waits) {
          return say("arrives", { date: full(it.last) });
        }
        return it.first < it.last
          ? say("begin", { date: full(it.first), end: full(it.last) })
          : say("by", { date: full(it.first) });
      }

      this.element = element;
      this.renew = function (it) {
        var isDone = it.done !== null;
        box.checked = isDone;
        element.classList.toggle("planner-step-done", isDone);
        write(part("days"), daysOf(it));
        var advice = it.over
          ? ""
          : it.beyond
            ? say("beyond", { date: full(it.beyond) })
            : it.advice
              ? say(it.cutoff ? "advice-cutoff" : "advice", { date: brief(it.advice) })
              : "";
        show(part("advice"), advice);
        var past = it.state === "past" && it.waits ? words["waits-past"] : "";
        mark(
          part("state"),
          it.state,
          isDone ? words.done : it.over ? words.overtaken : past || (it.first ? count(it.first) : ""),
        );
        show(part("done"), isDone && it.done ? say("done-on", { date: full(it.done) }) : "");
        if (!isDone) {
          close();
          toggle.setAttribute("aria-expanded", "false");
        } else if (field) {
          field.renew();
        }
        show(
          part("notice"),
          it.notice
            ? say(it.first < it.last && it.notice > it.last ? "notice-tight" : "notice", { date: full(it.notice) })
            : "",
        );
        tasks();
      };

      /** How far the items of checklists have come. */
      function tasks() {
        var links = element.querySelectorAll("[data-step-task]");
        var done = 0;
        each(links, function (link) {
          var it = store.station().items[link.getAttribute("data-step-task")];
          var state = it && it.s !== "todo" ? it.s : "";
          done += state === "done" || state === "na" ? 1 : 0;
          write(link.nextElementSibling, state && all.lists ? all.lists[state] || "" : "");
        });
        write(part("tasks"), links.length ? say("tasks", { n: done, all: links.length }) : "");
      }
    }

    each(root.querySelectorAll("[data-step]"), function (element) {
      rows[element.getAttribute("data-step")] = new Step(element);
    });

    function keep(key, value, name) {
      store.write([["plan", key, value]], say("label-set", { name: name }));
    }

    function labelOf(element) {
      var label = element.querySelector("legend, label, .field-label");
      return label ? label.textContent.trim() : "";
    }

    each(root.querySelectorAll("[data-plan-day]"), function (element) {
      var key = element.getAttribute("data-plan-day");
      days.push(
        new DayField(
          element,
          function () {
            return kept("plan", key);
          },
          function (day) {
            keep(key, day, labelOf(element));
          },
        ),
      );
    });
    each(root.querySelectorAll("[data-plan]"), function (input) {
      input.addEventListener("change", function () {
        var value = input.type === "checkbox" ? (input.checked ? input.value : "") : input.value;
        keep(input.getAttribute("data-plan"), value, labelOf(input.closest(".field")));
      });
    });

    offerUndo(root, find("said"));
    find("move").addEventListener("click", function () {
      var name = monthName(result.earliest);
      store.write([["situation", "month", result.earliest]], say("move", { month: name }));
    });
    find("print").addEventListener("click", function () {
      document.documentElement.classList.add("prints-plan");
      window.print();
    });
    window.addEventListener("afterprint", function () {
      document.documentElement.classList.remove("prints-plan");
    });
    find("ics").addEventListener("click", function () {
      var events = result.steps.filter(function (it) {
        return it.first && !it.over;
      });
      offer(
        "plan.ics",
        events.map(function (it) {
          var key = it.waits ? "ics-arrives" : it.first < it.last ? "ics-begin" : "ics-by";
          var text = [words["ics-note"]];
          if (it.first < it.last) {
            text.unshift(say("ics-until", { date: full(it.last) }));
          }
          if (it.advice) {
            text.unshift(say("ics-moved", { date: full(it.first) }));
          }
          return event(
            "plan." + it.id,
            it.advice || it.first,
            say(key, { step: names[it.id] }),
            text.join("\n"),
          );
        }),
        find("said"),
      );
    });

    /** What is to be said in one sentence. */
    function summary() {
      if (find("out").hidden || (result.late && result.month)) {
        return say("earliest", { month: monthName(result.earliest) });
      }
      var open = result.steps.filter(function (it) {
        return !it.over;
      });
      var next = open.filter(function (it) {
        return it.first && !it.waits;
      })[0];
      return next
        ? say("next", { step: names[next.id], date: full(next.advice || next.first) })
        : open.length
          ? ""
          : words["all-done"];
    }

    function wait() {
      var months = /^P(\d+)M$/.exec((result.wait || {}).lead || "");
      return months
        ? say("wait-" + result.wait.from, {
            n: months[1],
            provider: (find("provider").selectedOptions[0] || {}).text || "",
          })
        : "";
    }

    function late() {
      var past = result.steps.filter(function (it) {
        return it.state === "past" && !it.waits;
      });
      find("late").hidden = !past.length;
      if (past.length) {
        var steps = past.map(function (it) {
          return names[it.id];
        });
        var month = monthName(result.earliest);
        write(find("late-words"), say("late", { steps: steps.join(words.join) }));
        write(find("move"), say("move", { month: month }));
        find("move").hidden = !result.month || result.month === result.earliest;
      }
    }

    this.renew = function () {
      var station = store.station();
      result = plan.schedule(rules, station, today);
      each(root.querySelectorAll("[data-plan]"), function (input) {
        var value = kept("plan", input.getAttribute("data-plan"));
        if (input.type === "checkbox") {
          input.checked = value === input.value;
        } else {
          input.value = value;
          if (input.selectedIndex < 0) {
            input.value = "";
          }
        }
      });
      days.forEach(function (it) {
        it.renew();
      });
      find("out").hidden = !result.steps.some(function (it) {
        return it.first;
      });
      write(find("hint"), summary());
      write(find("wait"), wait());
      each(root.querySelectorAll("[data-plan-station]"), function (it) {
        write(it, stationName() || all.kept.unnamed);
      });
      write(find("today"), full(today));
      late();
      result.steps.forEach(function (it, at) {
        var row = rows[it.id];
        if (row) {
          row.renew(it);
          // Moving what stands right would take the focus from it.
          if (list.children[at] !== row.element) {
            list.insertBefore(row.element, list.children[at] || null);
          }
        }
      });
      draw(host, result, names);
    };
    new ResizeObserver(function () {
      if (result) {
        draw(host, result, names);
      }
    }).observe(host);
  }

  // ---- certificates ----

  function Certificates(root) {
    var form = root.querySelector("form");
    var list = root.querySelector("[data-certificates-list]");
    var said = root.querySelector("[data-plan-said]");
    var name = form.querySelector("input");
    var issued = "";
    var day = new DayField(
      form.querySelector("[data-certificate-day]"),
      function () {
        return issued;
      },
      function (value) {
        issued = value;
      },
      true,
    );

    /** All that are kept, the one that ends first at the beginning. */
    function found() {
      var station = store.station();
      return Object.keys(station.plan)
        .filter(function (key) {
          return /^certificate\./.test(key) && plan.expiry(rules, kept("plan", key));
        })
        .sort()
        .map(function (key, at) {
          return {
            key: key,
            name: kept("fields", key) || say("terminal", { n: at + 1 }),
            issued: kept("plan", key),
            expiry: plan.expiry(rules, kept("plan", key)),
          };
        })
        .sort(function (a, b) {
          return a.expiry.last < b.expiry.last ? -1 : a.expiry.last > b.expiry.last ? 1 : 0;
        });
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var value = day.take(true);
      if (!value) {
        if (value === "") {
          day.tell("error", words["day-all"]);
        }
        day.first.focus();
        return;
      }
      var key = "certificate." + Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
      var title = name.value.trim() || say("terminal", { n: found().length + 1 });
      store.write(
        [
          ["plan", key, value],
          ["fields", key, title],
        ],
        say("label-certificate", { name: title }),
      );
      issued = name.value = "";
      day.renew(true);
      write(said, say("added", { name: title, date: full(plan.expiry(rules, value).last) }));
      name.focus();
    });

    offerUndo(root, said);
    root.querySelector("[data-certificates-ics]").addEventListener("click", function () {
      var events = [];
      found().forEach(function (it) {
        var text = say("ics-expiry-note", { date: full(it.expiry.last) });
        it.expiry.reminders.forEach(function (reminder) {
          var title = say("ics-remind", { n: reminder.months, name: it.name });
          events.push(event(it.key + ".before-" + reminder.months, reminder.day, title, text));
        });
        events.push(event(it.key + ".end", it.expiry.last, say("ics-expires", { name: it.name }), text));
      });
      offer("certificates.ics", events, said);
    });

    function row(it) {
      var element = make("li", "certificate");
      var remove = make("button", "button button-second button-small", words.remove);
      var state = make("span", "due-state");
      var left = calendar.between(today, it.expiry.last);
      remove.type = "button";
      remove.setAttribute("aria-label", say("remove-name", { name: it.name }));
      remove.addEventListener("click", function () {
        store.write(
          [
            ["plan", it.key, ""],
            ["fields", it.key, ""],
          ],
          say("label-certificate-gone", { name: it.name }),
        );
        write(said, say("removed", { name: it.name }));
        name.focus();
      });
      mark(
        state,
        left < 0 ? "past" : it.expiry.reminders[0].day <= today ? "soon" : "ahead",
        count(it.expiry.last),
      );
      var due = make("p", "due");
      due.appendChild(state);
      var asks = it.expiry.reminders.map(function (reminder) {
        return say("ask-day", {
          date: calendar.format(words["short-day"], reminder.day, all.date),
          n: reminder.months,
        });
      });
      element.append(
        make("p", "certificate-name", it.name),
        make("p", "when", say("expires", { date: full(it.expiry.last) })),
        due,
        make("p", "", say("issued", { date: full(it.issued) })),
        make("p", "", say("ask", { dates: asks.join(words.join) })),
        remove,
      );
      return element;
    }

    this.renew = function () {
      var rows = found();
      list.hidden = !rows.length;
      each(root.querySelectorAll("[data-certificates-more]"), function (it) {
        it.hidden = !rows.length;
      });
      list.textContent = "";
      rows.forEach(function (it) {
        list.appendChild(row(it));
      });
    };
  }

  // ---- together ----

  var parts = [];
  each(document.querySelectorAll("[data-planner]"), function (root) {
    parts.push(new Planner(root));
  });
  each(document.querySelectorAll("[data-certificates]"), function (root) {
    parts.push(new Certificates(root));
  });

  function renew() {
    parts.forEach(function (it) {
      it.renew();
    });
  }

  store.onChange(renew);
  calendar.eachMinute(function () {
    var now = calendar.day(new Date(), all.timeZone);
    // A clock that is behind the build is wrong: the build knows better.
    var day = now && now.date >= all.today ? now.date : all.today;
    if (day !== today) {
      today = day;
      renew();
    }
  });
})();
