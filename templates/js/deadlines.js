// Deadlines count by the reader's clock, in days of the site's time zone; monthly ones go on to
// their next date. Without this, the page tells them as of the day on which it was built.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var calendar = shirube.calendar;
  var words = shirube.words;
  if (!calendar || !words || !words.text) {
    return;
  }

  var SOON = 7;
  var STATES = ["due-ahead", "due-soon", "due-today", "due-past"];

  function text(key, values) {
    return calendar.fill(words.text[key] || "", values || {});
  }

  function state(days) {
    if (days < 0) {
      return "due-past";
    }
    return days === 0 ? "due-today" : days <= SOON ? "due-soon" : "due-ahead";
  }

  function sentence(days) {
    if (days < 0) {
      return text("due-past");
    }
    return days === 0
      ? text("due-today")
      : text("days-left." + (days === 1 ? "one" : "other"), { n: days });
  }

  /** Writes only what has changed, so that nothing is read out or selected anew. */
  function write(element, content) {
    if (element && element.textContent !== content) {
      element.textContent = content;
    }
  }

  function show(element, today) {
    var told = element.querySelector("[data-due-state]");
    var monthly = Number(element.getAttribute("data-due-day"));
    var date = monthly
      ? calendar.nextDayOfMonth(today, monthly)
      : element.getAttribute("data-due");
    if (!told || !/^\d{4}-\d{2}-\d{2}$/.test(date || "")) {
      return;
    }
    var days = calendar.between(today, date);
    write(told, sentence(days));
    STATES.forEach(function (name) {
      told.classList.toggle(name, name === state(days));
    });
    if (monthly) {
      showDate(element, date);
    }
  }

  function showDate(element, date) {
    var time = element.querySelector("time[data-due-date]");
    if (time && time.getAttribute("datetime") !== date) {
      time.setAttribute("datetime", date);
    }
    write(time, calendar.format(words.date.full, date, words.date));
    var advice = element.querySelector("[data-due-advice]");
    if (!advice) {
      return;
    }
    var off = calendar.isDayOff(date);
    var before = off ? calendar.workdayBefore(date) : date;
    var key = off ? advice.getAttribute("data-due-advice") || "due-day-off" : "due-workday";
    write(
      advice,
      text(key, { date: calendar.format(words.text["short-date"] || "", before, words.date) }),
    );
    advice.classList.toggle("due-day-off", off);
  }

  var deadlines = document.querySelectorAll("[data-due], [data-due-day]");
  if (deadlines.length === 0) {
    return;
  }
  calendar.eachMinute(function () {
    var now = calendar.day(new Date(), words.timeZone);
    // A clock that is behind the build is wrong: the build knows better.
    if (now && now.date >= words.today) {
      Array.prototype.forEach.call(deadlines, function (element) {
        show(element, now.date);
      });
    }
  });
})();
