// The plan: from when to when each step is, counted back from the month of the first online claim,
// from an agreed day or from the day on which verification begins. The rules are records, which the
// build writes into plan-rules.js; the station is what state.js keeps.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var calendar = shirube.calendar;
  var SOON = 7;
  /** Beyond these years the public holidays are not known. */
  var FIRST = "2020-01-01";
  var LAST = "2099-12-31";
  /** Reminders before a certificate ends, in months: a suggestion of this site. */
  var REMIND = [6, 3, 1];

  function known(day) {
    return day >= FIRST && day <= LAST ? day : null;
  }

  /** A text that is a day of the calendar, else null. */
  function aDay(text) {
    text = String(text || "");
    return /^\d{4}-\d\d-\d\d$/.test(text) && calendar.add(text, 0) === text ? known(text) : null;
  }

  /** A day of the month so many months away; in a month without it, the last one. */
  function monthly(month, months, day) {
    var count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
    var first = Math.floor(count / 12) + "-" + ("0" + ((count % 12) + 1)).slice(-2) + "-01";
    return calendar.nextDayOfMonth(first, day);
  }

  function rests(day) {
    return calendar.isDayOff(day) || calendar.isYearEnd(day);
  }

  /** The day a length of time after a day, or before it where way is -1. */
  function shift(day, period, way) {
    var it = /^(?:P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?|(\d+)BD)$/.exec(period || "") || [];
    var length = function (at) {
      return Number(it[at] || 0);
    };
    var months = length(1) * 12 + length(2);
    if (months) {
      day = monthly(day, way * months, Number(day.slice(8)));
    }
    day = calendar.add(day, way * (length(3) * 7 + length(4)));
    for (var left = length(5); left > 0; ) {
      day = calendar.add(day, way);
      left -= rests(day) ? 0 : 1;
    }
    return day;
  }

  function later(one, other) {
    return !one || (other && other > one) ? other : one;
  }

  function find(records, id) {
    return (
      (records || []).filter(function (it) {
        return it.id === id;
      })[0] || null
    );
  }

  /** What stands in a map under a key, or null; never what all objects inherit. */
  function own(map, key) {
    return (map && Object.prototype.hasOwnProperty.call(map, key) && map[key]) || null;
  }

  /** The value of an answer, as text. */
  function said(station, kind, key) {
    var it = own(station && station[kind], key);
    return it && typeof it.v === "string" ? it.v : "";
  }

  function month(station) {
    var text = said(station, "situation", "month");
    return aDay(text + "-01") ? text : "";
  }

  /**
   * How long the companies take: what the station was told itself; else the longest where a line is
   * laid or the provider is not known; else what the provider says.
   */
  function wait(rules, step, station) {
    var months = Number(said(station, "plan", "lead"));
    if (months >= 1 && months <= 24 && months % 1 === 0) {
      return { lead: "P" + months + "M", from: "own" };
    }
    if (said(station, "plan", "laying") === "yes") {
      return { lead: step["lead-longest"], from: "laying" };
    }
    var lead = own(rules.vendor, said(station, "situation", "provider"));
    return lead ? { lead: lead, from: "provider" } : { lead: step["lead-longest"], from: "longest" };
  }

  function leadOf(rules, step, station) {
    return step["lead-longest"] ? wait(rules, step, station).lead : step.lead;
  }

  /**
   * The days of all steps by their ids, null where there is nothing to count from. An agreed day goes
   * before the rules, even beyond what they allow.
   */
  function spans(rules, station, month) {
    var found = Object.create(null);
    var busy = Object.create(null);
    var start = aDay(said(station, "plan", "start"));

    /** The last day by the rules. */
    function end(step) {
      var ends = [step.until, step["until-also"]].map(function (id) {
        return (span(id) || {}).first;
      });
      var base = step.deadline ? find(rules.deadline, step.deadline) : step;
      var day = base && (base["day-of-month"] || base.day);
      if (day && month) {
        ends.push(monthly(month, -(base["months-before"] || 0), day));
      }
      if (step.day && start) {
        ends.push(calendar.add(start, -1));
      }
      return ends.filter(Boolean).sort()[0];
    }

    function span(id) {
      var step = id && find(rules["plan-step"], id);
      if (step && !(id in found) && !busy[id]) {
        busy[id] = true;
        var limit = known(end(step) || "");
        var agreed = aDay(said(station, "plan", id));
        var last = agreed || limit;
        found[id] = last
          ? {
              first: shift(last, leadOf(rules, step, station), -1),
              last: last,
              beyond: agreed && limit && agreed > limit ? limit : null,
            }
          : null;
      }
      return found[id] || null;
    }

    (rules["plan-step"] || []).forEach(function (step) {
      span(step.id);
    });
    return found;
  }

  /** What the station has noted of a step: null while it is not over, else its day or "". */
  function over(station, id) {
    var it = own(station && station.items, "plan." + id);
    return it && (it.s === "done" || it.s === "na") ? aDay(it.d) || "" : null;
  }

  /** Whether a step is over, or one that comes after it: who has ordered has asked for quotations. */
  function isOver(rules, station, id) {
    for (var left = (rules["plan-step"] || []).length; id && left > 0; left--) {
      if (over(station, id) !== null) {
        return true;
      }
      id = (find(rules["plan-step"], id) || {}).until;
    }
    return false;
  }

  /**
   * The first month in which claims can be made if one begins today with what is left to do: forward
   * from today to the set-up and to the next cut-off, which still counts on its own day.
   */
  function earliest(rules, station, today) {
    var steps = rules["plan-step"] || [];
    var ready = Object.create(null);

    function from(id) {
      if (!(id in ready)) {
        ready[id] = today;
        steps.forEach(function (it) {
          if (it.until === id || it["until-also"] === id) {
            ready[id] = later(ready[id], after(it));
          }
        });
        var agreed = aDay(said(station, "plan", id));
        if (agreed) {
          ready[id] = agreed < today ? today : agreed;
        }
      }
      return ready[id];
    }

    /** When a step is over at the earliest. */
    function after(step) {
      var day = over(station, step.id);
      return day === "" ? today : shift(day || from(step.id), leadOf(rules, step, station), 1);
    }

    var best = today.slice(0, 7);
    steps.forEach(function (step) {
      var base = step.deadline ? find(rules.deadline, step.deadline) : step;
      var day = base && (base["day-of-month"] || base.day);
      var done = over(station, step.id);
      if (day && !step.arrival && done !== "") {
        var last = calendar.nextDayOfMonth(done || from(step.id), day);
        best = later(best, monthly(last, base["months-before"] || 0, 1).slice(0, 7));
      }
    });
    return best;
  }

  /** The last weekday before a day off, or null where the day itself is none. */
  function advice(day) {
    return rests(day) ? calendar.workdayBefore(day) : null;
  }

  function state(step, today) {
    if (step.over) {
      return "done";
    }
    if (!step.first) {
      return "open";
    }
    var days = calendar.between(today, step.first);
    return days < 0 ? "past" : days === 0 ? "today" : days <= SOON ? "soon" : "ahead";
  }

  /**
   * Everything a planner shows: {month, steps, wait, late, earliest}. A step is {id, first, last,
   * advice, notice, beyond, done, over, waits, cutoff, state}, in the order of beginning; days are null where there
   * is nothing to count from. A step that waits for something to arrive asks nothing of anybody.
   */
  function schedule(rules, station, today) {
    var target = month(station);
    var found = spans(rules, station, target);
    var steps = rules["plan-step"] || [];
    var shown = steps.map(function (step, at) {
      var it = found[step.id] || { first: null, last: null };
      var done = over(station, step.id);
      var comes = own(rules.arrival, step.notice);
      var from = done || it.first;
      var row = {
        id: step.id,
        at: at,
        first: it.first,
        last: it.last,
        advice: it.first && !step.arrival ? advice(it.first) : null,
        notice: comes && from ? shift(from, comes, 1) : null,
        beyond: it.beyond || null,
        done: done,
        over: isOver(rules, station, step.id),
        waits: !!step.arrival,
        cutoff: !!step.deadline && !step.arrival,
      };
      row.state = state(row, today);
      return row;
    });
    shown.sort(function (a, b) {
      var one = a.first || "9";
      var other = b.first || "9";
      return one < other ? -1 : one > other ? 1 : a.at - b.at;
    });
    var ordered = steps.filter(function (step) {
      return step["lead-longest"];
    })[0];
    return {
      month: target,
      steps: shown,
      wait: ordered ? wait(rules, ordered, station) : null,
      late: shown.some(function (it) {
        return it.state === "past" && !it.waits;
      }),
      earliest: earliest(rules, station, today),
    };
  }

  function split(rule) {
    var it = /^(plan-step|deadline)\.([a-z0-9-]+)$/.exec(rule || "");
    return it && { type: it[1], id: it[2] };
  }

  /** The day by which a rule ("plan-step.order", "deadline.cutoff") wants something begun, or null. */
  function due(rules, rule, station) {
    var it = split(rule);
    var target = month(station);
    if (!it) {
      return null;
    }
    if (it.type === "plan-step") {
      return (spans(rules, station, target)[it.id] || { first: null }).first;
    }
    var deadline = find(rules.deadline, it.id);
    if (!deadline || deadline.date) {
      return deadline && aDay(deadline.date);
    }
    return target && "months-before" in deadline
      ? monthly(target, -deadline["months-before"], deadline["day-of-month"])
      : null;
  }

  /** Whether the planner's own ticks say that what a rule wants is over. */
  function isDone(rules, rule, station) {
    var it = split(rule);
    return (
      !!it &&
      (rules["plan-step"] || []).some(function (step) {
        return (
          (it.type === "plan-step" ? step.id : step.deadline) === it.id &&
          isOver(rules, station, step.id)
        );
      })
    );
  }

  /**
   * A certificate's last day and the weekdays to be reminded: {last, reminders}; null without a day.
   */
  function expiry(rules, issued) {
    var from = aDay(issued);
    var validity = own(rules.fact, "certificate-validity");
    if (!from || !validity) {
      return null;
    }
    var last = shift(from, validity, 1);
    return {
      last: last,
      reminders: REMIND.map(function (months) {
        var day = shift(last, "P" + months + "M", -1);
        return { months: months, day: advice(day) || day };
      }),
    };
  }

  shirube.plan = {
    schedule: schedule,
    due: due,
    isDone: isDone,
    expiry: expiry,
    day: aDay,
    shift: shift,
  };
})();
