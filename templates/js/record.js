// The record of what a station has done, for paper.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var page = shirube.overview;
  if (!page) {
    return;
  }
  var words = shirube.words.overview;
  var store = shirube.store;
  var root = document.documentElement;
  var box = page.find("[data-record-table]");
  var table = box.querySelector("table");
  var columns = Array.prototype.map.call(table.querySelectorAll("[data-column]"), function (head) {
    return head.textContent;
  });

  function cell(row, column, text) {
    page.add(row, column ? "td" : "th", "", text).setAttribute("data-label", columns[column]);
  }

  /** The tasks of a list of which something is noted. */
  function body(title, ids, station, reviewed) {
    var noted = ids.filter(function (id) {
      var record = page.own(station.items, id);
      return record && !page.isBlank(record);
    });
    if (!noted.length) {
      return;
    }
    var part = page.add(table, "tbody");
    var head = page.add(page.add(part, "tr", "record-list"), "th", "", title);
    head.colSpan = columns.length;
    head.scope = "rowgroup";
    noted.forEach(function (id) {
      var record = station.items[id];
      var row = page.add(part, "tr");
      cell(row, 0, page.taskWords(id, record));
      row.firstChild.scope = "row";
      cell(row, 1, page.stateWords(record.s) + (reviewed[id] ? words["record-review"] : ""));
      cell(row, 2, page.day(record.d));
      cell(row, 3, record.by || "");
      cell(
        row,
        4,
        [record.no, record.why && shirube.calendar.fill(words.why, { why: record.why })].filter(Boolean).join(words.join),
      );
    });
  }

  function renew() {
    var station = store.station();
    page.each(table.querySelectorAll("tbody"), function (part) {
      part.remove();
    });
    var known = Object.create(null);
    page.lists.forEach(function (list) {
      var reviewed = Object.create(null);
      var ids = list.data.items.map(function (item) {
        reviewed[item.id] = shirube.progress.needsReview(page.own(station.items, item.id), item);
        return item.id;
      });
      body(
        list.title,
        ids.filter(function (id) {
          return !known[id];
        }),
        station,
        reviewed,
      );
      ids.forEach(function (id) {
        known[id] = true;
      });
    });
    var others = Object.keys(station.items).filter(function (id) {
      return !known[id];
    });
    body(words.plan, others.filter(page.ofPlan), station, {});
    body(
      words.changed,
      others.filter(function (id) {
        return !page.ofPlan(id);
      }),
      station,
      {},
    );
    box.hidden = !table.querySelector("tbody");
    page.find("[data-record-nothing]").hidden = !box.hidden;
    page.find("[data-record-station]").textContent = page.stationName();
    page.find("[data-record-day]").textContent = page.day(page.today());
  }

  page.find("[data-record-print]").addEventListener("click", function () {
    page.find("[data-record-details]").open = true;
    root.classList.add("print-record");
    window.print();
  });
  window.addEventListener("afterprint", function () {
    root.classList.remove("print-record");
  });

  renew();
  store.onChange(renew);
})();
