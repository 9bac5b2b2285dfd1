// Days as a calendar knows them: a date is its ISO text ("2026-12-20"), a time is the minutes since
// midnight. Only day() and instant() know time zones; all else is arithmetic that is the same
// everywhere.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var DAY = 24 * 60 * 60 * 1000;
  var MINUTE = 60 * 1000;
  var TOKYO = 9 * 60 * MINUTE;
  var clocks = Object.create(null);

  function two(number) {
    return (number < 10 ? "0" : "") + number;
  }

  function iso(year, month, day) {
    return year + "-" + two(month) + "-" + two(day);
  }

  function parts(date) {
    var found = date.split("-").map(Number);
    return { year: found[0], month: found[1], day: found[2] };
  }

  /** The number of a date among all days. */
  function number(date) {
    var it = parts(date);
    return Date.UTC(it.year, it.month - 1, it.day) / DAY;
  }

  function ofNumber(days) {
    var date = new Date(days * DAY);
    return iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }

  // ---- the clock ----

  /** What tells the wall clock of a time zone, or null where the browser does not know the zone. */
  function clock(zone) {
    if (!(zone in clocks)) {
      try {
        clocks[zone] = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
          timeZone: zone,
          hourCycle: "h23",
          year: "numeric",
          month: "numeric",
          day: "numeric",
          hour: "numeric",
          minute: "numeric",
        });
      } catch (e) {
        clocks[zone] = null;
      }
    }
    return clocks[zone];
  }

  /**
   * The day and the minutes since midnight that a moment has in a time zone, as {date, minutes}; null
   * where that cannot be told.
   */
  function day(moment, zone) {
    var time = moment.getTime();
    if (isNaN(time)) {
      return null;
    }
    var told = clock(zone);
    if (!told || !told.formatToParts) {
      // Japan has had no summer time since 1951.
      return zone === "Asia/Tokyo" ? wall(time + TOKYO) : null;
    }
    var it = {};
    told.formatToParts(moment).forEach(function (part) {
      it[part.type] = Number(part.value);
    });
    return { date: iso(it.year, it.month, it.day), minutes: (it.hour % 24) * 60 + it.minute };
  }

  function wall(time) {
    var date = new Date(time);
    return {
      date: iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
      minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
    };
  }

  /** The moment at which a time zone's clock shows a date and time; 24:00 is the next day's 0:00. */
  function instant(date, minutes, zone) {
    var wanted = number(date) * DAY + minutes * MINUTE;
    var time = wanted;
    // The second look is for a moment on the other side of a change of the clock.
    for (var look = 0; look < 2; look++) {
      var shown = day(new Date(time), zone);
      if (!shown) {
        return null;
      }
      time += wanted - (number(shown.date) * DAY + shown.minutes * MINUTE);
    }
    return new Date(time);
  }

  /** The same as day() by the clock of the reader's device. */
  function here(moment) {
    return {
      date: iso(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()),
      minutes: moment.getHours() * 60 + moment.getMinutes(),
    };
  }

  // ---- counting ----

  function add(date, days) {
    return ofNumber(number(date) + days);
  }

  /** Days from one date to another; negative if the other is earlier. */
  function between(from, to) {
    return number(to) - number(from);
  }

  /** 1 for Monday to 7 for Sunday. */
  function weekday(date) {
    return ((((number(date) + 3) % 7) + 7) % 7) + 1;
  }

  function lastDay(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
  }

  /** The first such day of a month on or after a date; in a month without it, the last day. */
  function nextDayOfMonth(date, dayOfMonth) {
    var it = parts(date);
    var day = Math.min(dayOfMonth, lastDay(it.year, it.month));
    if (day >= it.day) {
      return iso(it.year, it.month, day);
    }
    var year = it.month === 12 ? it.year + 1 : it.year;
    var month = (it.month % 12) + 1;
    return iso(year, month, Math.min(dayOfMonth, lastDay(year, month)));
  }

  // ---- Japanese public holidays ----

  var FIXED = ["01-01", "02-11", "02-23", "04-29", "05-03", "05-04", "05-05", "08-11", "11-03", "11-23"];
  /** Month, and which of its Mondays. */
  var MONDAYS = [[1, 2], [7, 3], [9, 3], [10, 2]];
  var years = Object.create(null);

  function monday(year, month, which) {
    var first = weekday(iso(year, month, 1));
    return iso(year, month, ((8 - first) % 7) + 1 + (which - 1) * 7);
  }

  /** The usual approximation, right from 1980 to 2099. */
  function equinox(year, month, base) {
    var since = year - 1980;
    return iso(year, month, Math.floor(base + 0.242194 * since) - Math.floor(since / 4));
  }

  /**
   * All public holidays of a year, in order: those of the law, substitutes for a Sunday, and the days
   * between two. Right for 2022 to 2099 by the law of today; the Olympic years before it are not
   * covered. No later law can be foreseen.
   */
  function holidays(year) {
    if (years[year]) {
      return years[year];
    }
    var days = FIXED.map(function (day) {
      return year + "-" + day;
    });
    MONDAYS.forEach(function (it) {
      days.push(monday(year, it[0], it[1]));
    });
    days.push(equinox(year, 3, 20.8431), equinox(year, 9, 23.2488));
    var named = days.slice();
    var is = function (day) {
      return named.indexOf(day) >= 0;
    };
    named.forEach(function (day) {
      if (weekday(day) === 7) {
        var substitute = add(day, 1);
        while (is(substitute)) {
          substitute = add(substitute, 1);
        }
        days.push(substitute);
      }
      var next = add(day, 1);
      if (!is(next) && is(add(day, 2)) && days.indexOf(next) < 0) {
        days.push(next);
      }
    });
    days.sort();
    years[year] = days;
    return days;
  }

  function isHoliday(date) {
    return holidays(parts(date).year).indexOf(date) >= 0;
  }

  /** The days on which offices rest around the New Year. */
  function isYearEnd(date) {
    var day = date.slice(5);
    return day >= "12-29" || day <= "01-03";
  }

  /** A Saturday, a Sunday or a public holiday. */
  function isDayOff(date) {
    return weekday(date) > 5 || isHoliday(date);
  }

  /** The last day before a date on which offices work. */
  function workdayBefore(date) {
    var day = add(date, -1);
    while (isDayOff(day) || isYearEnd(day)) {
      day = add(day, -1);
    }
    return day;
  }

  // ---- writing ----

  /** A text with its {names} replaced; a name without a value stays. */
  function fill(pattern, values) {
    return pattern.replace(/\{([a-z-]+)\}/g, function (all, name) {
      return Object.prototype.hasOwnProperty.call(values, name) ? String(values[name]) : all;
    });
  }

  /** The era of a date and the year in it; the first one is called 元. */
  function era(date, eras) {
    for (var i = 0; i < eras.length; i++) {
      if (date >= eras[i].from) {
        var year = parts(date).year - Number(eras[i].from.slice(0, 4)) + 1;
        return { name: eras[i].name, year: year === 1 ? "元" : String(year) };
      }
    }
    return { name: "", year: "" };
  }

  /** A date by a pattern, with the names that a language's words have. */
  function format(pattern, date, words) {
    var it = parts(date);
    var japanese = era(date, words.eras || []);
    return fill(pattern, {
      year: it.year,
      month: it.month,
      day: it.day,
      weekday: words.weekdays[weekday(date) - 1],
      "month-name": words.months[it.month - 1],
      era: japanese.name,
      "era-year": japanese.year,
    });
  }

  /** Minutes as a clock shows them: 8:00, 24:00. */
  function time(minutes) {
    return Math.floor(minutes / 60) + ":" + two(minutes % 60);
  }

  // ---- renewing ----

  /** Calls now, as each minute begins, and when the reader comes back to the page. */
  function eachMinute(renew) {
    var timer = 0;
    var run = function () {
      clearTimeout(timer);
      if (document.visibilityState === "hidden") {
        return;
      }
      renew();
      // A little late rather than a little early: some clocks wake a timer before its time.
      timer = setTimeout(run, Math.max(1000, MINUTE - (Date.now() % MINUTE) + 20));
    };
    run();
    document.addEventListener("visibilitychange", run);
    window.addEventListener("pageshow", run);
  }

  shirube.calendar = {
    day: day,
    instant: instant,
    here: here,
    add: add,
    between: between,
    weekday: weekday,
    nextDayOfMonth: nextDayOfMonth,
    holidays: holidays,
    isHoliday: isHoliday,
    isYearEnd: isYearEnd,
    isDayOff: isDayOff,
    workdayBefore: workdayBefore,
    fill: fill,
    format: format,
    time: time,
    eachMinute: eachMinute,
  };
})();
