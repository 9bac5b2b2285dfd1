// Desks say by the reader's clock whether they are open now, and mark the row of today. What the
// documents leave open stays open here: nobody is told that a desk answers on a day that is not known.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var calendar = shirube.calendar;
  var words = shirube.words;
  if (!calendar || !words || !words.text) {
    return;
  }

  var WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  var LAST_DAY = 31;
  /** How far ahead the next opening is looked for. */
  var AHEAD = 14;
  var STATES = ["open", "before", "over", "off", "unknown"];

  function list(element, name) {
    return (element.getAttribute(name) || "").split(" ").filter(Boolean);
  }

  /** "8:30" as minutes. */
  function minutes(text) {
    var found = /^(\d{1,2}):(\d{2})$/.exec(text || "");
    return found ? Number(found[1]) * 60 + Number(found[2]) : NaN;
  }

  function row(element) {
    var days = (element.getAttribute("data-days") || "").split("-").map(Number);
    return {
      element: element,
      days: days[0] ? { from: days[0], to: days[days.length - 1] } : null,
      week: list(element, "data-week"),
      from: minutes(element.getAttribute("data-from")),
      to: minutes(element.getAttribute("data-to")),
    };
  }

  /** A contact's hours, or null where there is nothing to work out. */
  function desk(contact) {
    var table = contact.querySelector("table.hours");
    var now = contact.querySelector("[data-hours-now]");
    if (!table || !now) {
      return null;
    }
    var rows = Array.prototype.map.call(table.querySelectorAll("tr[data-from]"), row);
    rows = rows.filter(function (it) {
      return it.from < it.to;
    });
    return rows.length === 0
      ? null
      : {
          now: now,
          rows: rows,
          closed: list(table, "data-closed"),
          rest: contact.querySelector(".hours-closed"),
        };
  }

  // ---- what holds on a day ----

  /** The rows for a date. A row that ends with the 31st also serves the last day of a short month. */
  function rowsOf(rows, date) {
    var day = Number(date.slice(8));
    var weekday = WEEK[calendar.weekday(date) - 1];
    var found = rows.filter(function (it) {
      return it.days
        ? it.days.from <= day && day <= it.days.to
        : it.week.indexOf(weekday) >= 0;
    });
    if (found.length === 0 && calendar.add(date, 1).slice(8) === "01") {
      found = rows.filter(function (it) {
        return it.days && it.days.to === LAST_DAY && it.days.from > day;
      });
    }
    return found;
  }

  /**
   * A day of a desk: {kind: "open", rows}, {kind: "closed", told}, where told means that a list says
   * so, or {kind: "unknown", why} where the documents do not tell.
   */
  function dayOf(desk, date) {
    var closed = function (id) {
      return desk.closed.indexOf(id) >= 0;
    };
    var holiday = calendar.isHoliday(date);
    var yearEnd = calendar.isYearEnd(date);
    if (
      closed(WEEK[calendar.weekday(date) - 1]) ||
      (holiday && closed("holiday")) ||
      (yearEnd && closed("year-end"))
    ) {
      return { kind: "closed", told: true, rows: [] };
    }
    var rows = rowsOf(desk.rows, date);
    if (rows.length === 0) {
      return { kind: "closed", told: false, rows: [] };
    }
    if (yearEnd) {
      return { kind: "unknown", why: "year-end", rows: [] };
    }
    // "Monday to Friday" says nothing about a Monday that is a holiday; "the 1st to the 7th" does.
    var byDate = rows.some(function (it) {
      return it.days;
    });
    if (holiday && !byDate) {
      return { kind: "unknown", why: "holiday", rows: [] };
    }
    return { kind: "open", rows: rows };
  }

  /** Until when rows that follow each other without a gap are open, from a minute on. */
  function until(rows, minute) {
    var end = minute;
    var grows = true;
    while (grows) {
      grows = false;
      for (var i = 0; i < rows.length; i++) {
        if (rows[i].from <= end && end < rows[i].to) {
          end = rows[i].to;
          grows = true;
        }
      }
    }
    return end;
  }

  /** The first opening after a minute, or infinity. */
  function opening(rows, minute) {
    return rows.reduce(function (first, it) {
      return it.from > minute && it.from < first ? it.from : first;
    }, Infinity);
  }

  /** The state at a date and minute: its kind, and the date and minutes it speaks of. */
  function state(desk, date, minute) {
    var today = dayOf(desk, date);
    if (today.kind === "unknown") {
      return { kind: "unknown", why: today.why, today: today };
    }
    if (today.kind === "open") {
      var end = until(today.rows, minute);
      if (end > minute) {
        return { kind: "open", date: date, minutes: end, today: today };
      }
      var next = opening(today.rows, minute);
      if (next < Infinity) {
        return { kind: "before", date: date, minutes: next, today: today };
      }
    }
    var kind = today.kind === "open" ? "over" : "off";
    var unknown = false;
    for (var ahead = 1; ahead <= AHEAD; ahead++) {
      var later = calendar.add(date, ahead);
      var day = dayOf(desk, later);
      if (day.kind === "open") {
        var from = opening(day.rows, -1);
        return { kind: kind, date: later, minutes: from, unknown: unknown, today: today };
      }
      unknown = unknown || day.kind === "unknown";
    }
    return { kind: kind, today: today };
  }

  // ---- in words ----

  function text(key, values) {
    return calendar.fill(words.text[key] || "", values || {});
  }

  function shortDate(date) {
    return calendar.format(words.text["short-date"] || "", date, words.date);
  }

  function sentence(it) {
    if (it.kind === "unknown") {
      return text("hours-unknown-" + it.why);
    }
    if (it.date === undefined) {
      return text("hours-no-next");
    }
    var values = { time: calendar.time(it.minutes), date: shortDate(it.date) };
    if (it.kind === "open" || it.kind === "before") {
      return text("hours-" + it.kind + "-time", values);
    }
    return text(it.unknown ? "hours-next-known" : "hours-next", values);
  }

  /** The same by the reader's own clock, where it shows something else. */
  function here(it, moment) {
    var there = it.date === undefined ? null : calendar.instant(it.date, it.minutes, words.timeZone);
    if (!there) {
      return "";
    }
    var site = calendar.day(there, words.timeZone);
    var own = calendar.here(there);
    if (own.date === site.date && own.minutes === site.minutes) {
      return "";
    }
    var sameDay = own.date === calendar.here(moment).date;
    return text(it.kind === "open" ? "hours-here-until" : "hours-here-from", {
      time: (sameDay ? "" : shortDate(own.date) + " ") + calendar.time(own.minutes),
    });
  }

  // ---- on the page ----

  /** Writes only what has changed, so that nothing is read out or selected anew. */
  function write(element, content) {
    if (element.textContent !== content) {
      element.textContent = content;
    }
  }

  function line(desk) {
    if (!desk.line) {
      desk.now.textContent = "";
      desk.line = ["hours-word", "hours-time", "hours-here"].map(function (name) {
        var span = document.createElement(name === "hours-word" ? "strong" : "span");
        span.className = name;
        desk.now.appendChild(span);
        desk.now.appendChild(document.createTextNode(" "));
        return span;
      });
    }
    return desk.line;
  }

  /** Marks what holds today by a class and a word. */
  function mark(element, holds) {
    var word = element.querySelector(".hours-today-word");
    element.classList.toggle("hours-today", holds);
    if (holds && !word) {
      word = document.createElement("span");
      word.className = "hours-today-word";
      word.textContent = text("today");
      (element.querySelector("td") || element).appendChild(word);
    } else if (!holds && word) {
      word.parentNode.removeChild(word);
    }
  }

  function show(desk, now, moment) {
    var it = state(desk, now.date, now.minutes);
    var spans = line(desk);
    write(spans[0], text("hours-" + it.kind));
    write(spans[1], sentence(it));
    write(spans[2], here(it, moment));
    STATES.forEach(function (kind) {
      desk.now.classList.toggle("hours-now-" + kind, kind === it.kind);
    });
    desk.rows.forEach(function (row) {
      mark(row.element, it.today.rows.indexOf(row) >= 0);
    });
    if (desk.rest) {
      mark(desk.rest, it.today.told === true);
    }
  }

  var desks = Array.prototype.map
    .call(document.querySelectorAll("[data-hours]"), desk)
    .filter(Boolean);
  if (desks.length === 0) {
    return;
  }
  calendar.eachMinute(function () {
    var moment = new Date();
    var now = calendar.day(moment, words.timeZone);
    // A clock that is behind the build is wrong, and knows nothing about today.
    if (!now || now.date < words.today) {
      return;
    }
    desks.forEach(function (desk) {
      show(desk, now, moment);
    });
  });
})();
