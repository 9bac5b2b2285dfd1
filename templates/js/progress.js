// How far a list is, for one station: plain values in, plain values out.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var TERM = /^([a-z][a-z0-9-]*)(!?=)([a-z0-9][a-z0-9|.-]*)$/;
  var parsed = Object.create(null);

  /** Terms that must all hold, or null where the text is no condition. */
  function condition(text) {
    if (!(text in parsed)) {
      var terms = (text || "")
        .split(/\s+/)
        .filter(Boolean)
        .map(function (term) {
          var found = TERM.exec(term);
          return found && { key: found[1], not: found[2] === "!=", values: found[3].split("|") };
        });
      parsed[text] = terms.every(Boolean) ? terms : null;
    }
    return parsed[text];
  }

  /** What a station said, or "" while it has not. */
  function answer(situation, key) {
    var it =
      situation && Object.prototype.hasOwnProperty.call(situation, key) ? situation[key] : "";
    return (it && typeof it === "object" ? it.v : it) || "";
  }

  function holds(when, situation) {
    var terms = condition(when);
    var isOpen = !terms;
    var isFalse = (terms || []).some(function (term) {
      var said = answer(situation, term.key);
      isOpen = isOpen || !said;
      return said && term.values.indexOf(said) >= 0 === term.not;
    });
    return isFalse ? false : isOpen ? null : true;
  }

  function needsReview(record, item) {
    return (
      !!record &&
      record.s !== "todo" &&
      record.h !== undefined &&
      record.h !== item.h &&
      (item.same || []).indexOf(record.h) < 0
    );
  }

  function ofList(list, station) {
    var records = (station && station.items) || Object.create(null);
    var situation = station && station.situation;
    var applies = Object.create(null);
    var all = {
      total: 0,
      done: 0,
      doing: 0,
      waiting: 0,
      na: 0,
      hidden: 0,
      review: 0,
      items: Object.create(null),
    };

    function state(id) {
      return Object.prototype.hasOwnProperty.call(records, id) ? records[id].s : "todo";
    }

    function isSettled(id) {
      return state(id) === "done" || state(id) === "na";
    }

    list.items.forEach(function (item) {
      applies[item.id] = holds(item.when || "", situation);
    });
    list.items.forEach(function (item) {
      var it = {
        state: state(item.id),
        applies: applies[item.id],
        review: needsReview(state(item.id) === "todo" ? null : records[item.id], item),
        before: isSettled(item.id)
          ? []
          : (item.after || []).filter(function (id) {
              return applies[id] !== false && !isSettled(id);
            }),
      };
      all.items[item.id] = it;
      if (it.applies === false) {
        all.hidden++;
        return;
      }
      all.review += it.review ? 1 : 0;
      if (it.state !== "na") {
        all.total++;
      }
      if (it.state !== "todo") {
        all[it.state]++;
      }
    });
    return all;
  }

  shirube.progress = {
    condition: condition,
    holds: holds,
    needsReview: needsReview,
    ofList: ofList,
  };
})();
