// The honest line: what is saved on this device and since when, why not, and when all was last
// exported. A screen reader is told only when saving begins to fail or works again.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var calendar = shirube.calendar;
  var store = shirube.store;
  var words = shirube.words;
  var lines = document.querySelectorAll("[data-save-line]");
  if (!store || !words.kept || !lines.length) {
    return;
  }

  var text = words.kept;
  var failing = "";

  function write(element, content) {
    if (element && element.textContent !== content) {
      element.textContent = content;
    }
  }

  /** A moment by the device's clock; its day only where it was not today. */
  function moment(time) {
    var at = calendar.here(new Date(time));
    var clock = calendar.time(at.minutes);
    return at.date === calendar.here(new Date()).date
      ? clock
      : calendar.format(words.text["short-date"], at.date, words.date) + " " + clock;
  }

  function saying(status) {
    if (status.reason) {
      return text["not-saved-" + status.reason];
    }
    if (!status.time && !store.stations().length) {
      return text.nothing;
    }
    return calendar.fill(text.saved, { time: status.time ? moment(status.time) : "" }).trim();
  }

  function backup(time) {
    if (!time) {
      return text["backup-none"];
    }
    var days = calendar.between(
      calendar.here(new Date(time)).date,
      calendar.here(new Date()).date,
    );
    var when =
      days < 1
        ? text["backup-today"]
        : calendar.fill(text["backup-days." + (days === 1 ? "one" : "other")], { n: days });
    return calendar.fill(text.backup, { when: when });
  }

  /** Room for what must be heard at once, there before anything is. */
  function announcer() {
    var element = document.createElement("p");
    element.className = "unseen";
    element.setAttribute("role", "alert");
    document.body.appendChild(element);
    return element;
  }

  var alert = announcer();

  function render() {
    var status = store.status();
    var said = saying(status);
    Array.prototype.forEach.call(lines, function (line) {
      line.classList.toggle("save-line-failing", !!status.reason);
      line.classList.toggle("save-line-saved", !!status.time && !status.reason);
      line.classList.toggle("save-line-damaged", status.damaged);
      write(line.querySelector("[data-save-state]"), said);
      write(line.querySelector("[data-save-backup]"), backup(status.backup));
      var damaged = line.querySelector("[data-save-damaged]");
      if (status.damaged && !damaged) {
        damaged = document.createElement("p");
        damaged.setAttribute("data-save-damaged", "");
        line.insertBefore(damaged, line.firstChild);
      }
      write(damaged, text.damaged);
    });
    if (status.reason !== failing) {
      failing = status.reason;
      write(alert, said);
    }
  }

  store.onChange(render);
  calendar.eachMinute(render);
})();
