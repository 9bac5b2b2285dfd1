// The page of all lists: how far each has come, and where to look next.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var page = shirube.overview;
  if (!page) {
    return;
  }
  var words = shirube.words.overview;
  var store = shirube.store;
  var calendar = shirube.calendar;
  var fill = calendar.fill;
  /** So many are shown at once; the rest is folded. */
  var AT_ONCE = 8;
  var onlyOpen = page.find("[data-only-open]");

  // ---- progress ----

  function inWords(all) {
    var parts = [
      all.total ? fill(words.progress, { done: all.done, total: all.total }) : words["progress-none"],
    ];
    ["waiting", "review", "hidden"].forEach(function (name) {
      if (all[name]) {
        parts.push(fill(words["progress-" + name], { n: all[name] }));
      }
    });
    return parts.join(words.join);
  }

  function showList(list, all) {
    var bar = list.element.querySelector("progress");
    bar.max = all.total || 1;
    bar.value = all.total ? all.done : 0;
    list.element.querySelector(".progress-words").textContent = inWords(all);
    page.each(list.element.querySelectorAll("[data-list-item]"), function (item) {
      var it = page.own(all.items, item.getAttribute("data-list-item"));
      var mark = item.querySelector(".mark");
      if (mark) {
        mark.remove();
      }
      if (it) {
        item.hidden = it.applies === false;
        if (it.state !== "todo") {
          page.add(item, "span", "mark", page.stateWords(it.state)).lang = shirube.words.lang;
        }
      }
    });
    return all.total > all.done;
  }

  function filter(open) {
    page.lists.forEach(function (list, i) {
      list.element.hidden = onlyOpen.checked && !open[i];
    });
    page.each(document.querySelectorAll("[data-list-group]"), function (group) {
      group.hidden = !group.querySelector("[data-list]:not([hidden])");
    });
    page.find("[data-only-open-none]").hidden = !onlyOpen.checked || open.some(Boolean);
  }

  // ---- where to look next ----

  /** A task with its list, and what there is to say of it. */
  function entry(parent, id, record, notes) {
    var item = page.add(parent, "li");
    var known = page.tasks[id];
    if (known) {
      var link = page.add(item, "a", "", known.words);
      link.href = known.lists[0].address.split("#")[0] + "#" + id;
      var lang = known.lists[0].element.lang;
      if (lang) {
        link.lang = lang;
      }
    } else {
      page.add(item, "span", "", page.taskWords(id, record));
    }
    page.add(item, "p", "overview-note", notes.filter(Boolean).join(words.join));
    if (known) {
      page.add(item, "p", "overview-of", fill(words["in-list"], { list: known.lists[0].title }));
    }
    return item;
  }

  function left(date, today) {
    var days = calendar.between(today, date);
    return days < 0 ? words["due-past"] : days === 0 ? words["due-today"] : fill(words["due-left"], { n: days });
  }

  /** What takes time is due on the day on which it must begin. */
  function takesTime(rule) {
    return ((shirube.planRules || {})["plan-step"] || []).some(function (step) {
      return rule === "plan-step." + step.id && !!(step.lead || step["lead-longest"]);
    });
  }

  function dueOn(item, station) {
    var plan = shirube.plan;
    if (!item.due || !plan || !plan.due || (plan.isDone && plan.isDone(shirube.planRules, item.due, station))) {
      return null;
    }
    return plan.due(shirube.planRules, item.due, station);
  }

  /** Everything that needs a look: tasks by kind, each once. */
  function gather(station, all) {
    var found = { review: [], waiting: [], due: [], changed: [] };
    var seen = Object.create(null);
    page.lists.forEach(function (list, i) {
      list.data.items.forEach(function (item) {
        var it = all[i].items[item.id];
        var record = page.own(station.items, item.id);
        if (seen[item.id] || it.applies === false) {
          return;
        }
        seen[item.id] = true;
        if (it.review) {
          found.review.push({ id: item.id, record: record, notes: [page.stateWords(record.s)] });
        }
        if (it.state === "waiting") {
          var since = record.d || page.momentOf(record.t).date;
          found.waiting.push({
            id: item.id,
            date: since,
            notes: [fill(words.since, { date: page.day(since) }), record.no, record.by],
          });
        }
        var due = it.state === "done" || it.state === "na" ? null : dueOn(item, station);
        if (due) {
          found.due.push({ id: item.id, date: due, rule: item.due });
        }
      });
    });
    Object.keys(station.items).forEach(function (id) {
      var record = station.items[id];
      if (!page.tasks[id] && !page.ofPlan(id) && !page.isBlank(record)) {
        found.changed.push({ id: id, record: record, notes: [page.valueWords([0, "items", id], record)] });
      }
    });
    [found.waiting, found.due].forEach(function (list) {
      list.sort(function (a, b) {
        return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
      });
    });
    var today = page.today();
    found.due.forEach(function (it) {
      it.notes = [
        fill(words[takesTime(it.rule) ? "due" : "due-by"], { date: page.day(it.date) }),
        left(it.date, today),
        fill(words["due-rule"], { rule: page.ruleName(it.rule) }),
      ];
      it.isPast = it.date < today;
    });
    return found;
  }

  function show(kind, found) {
    var box = page.find('[data-next="' + kind + '"]');
    var list = box.querySelector("ul");
    var folded = box.querySelector("details");
    var wasOpen = folded && folded.open;
    box.hidden = !found.length;
    list.textContent = "";
    if (folded) {
      folded.remove();
    }
    found.forEach(function (it, i) {
      if (i === AT_ONCE) {
        var rest = page.add(box, "details");
        rest.open = !!wasOpen;
        page.add(rest, "summary", "", fill(words.more, { n: found.length - AT_ONCE }));
        list = page.add(rest, "ul", "overview-items");
      }
      var item = entry(list, it.id, it.record, it.notes);
      item.classList.toggle("overview-past", !!it.isPast);
      if (kind === "changed") {
        forget(item, it);
      }
    });
  }

  /** Only the person takes away what no list has any more. */
  function forget(item, it) {
    var name = page.taskWords(it.id, it.record);
    var button = page.add(item, "button", "button button-second button-small", words.forget);
    button.type = "button";
    button.setAttribute("aria-label", fill(words["forget-name"], { item: name }));
    button.addEventListener("click", function () {
      store.write([["items", it.id, { s: "todo" }]], fill(words["label-forget"], { item: name }));
      page.done(words.forgotten);
      page.find("#next").focus();
    });
  }

  // ---- starting again ----

  var reset = page.find("[data-reset-what]");
  page.each(document.querySelectorAll("[data-list-choice]"), function (select) {
    page.lists.forEach(function (list, i) {
      page.add(select, "option", "", list.title).value = i;
    });
  });

  page.find("[data-reset]").addEventListener("click", function () {
    var list = page.lists[reset.value === "" ? -1 : reset.value];
    var ids = list && Object.create(null);
    (list ? list.data.items : []).forEach(function (item) {
      ids[item.id] = true;
    });
    var found = page.content(store.station(), ids);
    if (!found.writes.length) {
      page.say(words["reset-nothing"]);
      return;
    }
    var title = list ? list.title : words["reset-all"];
    var text = fill(words[list ? "reset-text" : "reset-all-text"], found);
    page.ask(fill(words["reset-title"], { list: title }), text, words["reset-yes"], function () {
      store.write(found.writes, list ? fill(words["label-reset"], { list: title }) : words["label-reset-all"]);
      page.done(words["reset-done"]);
    });
  });

  // ---- together ----

  function renew() {
    var station = store.station();
    var all = page.lists.map(function (list) {
      return shirube.progress.ofList(list.data, station);
    });
    filter(
      page.lists.map(function (list, i) {
        return showList(list, all[i]);
      }),
    );
    var found = gather(station, all);
    Object.keys(found).forEach(function (kind) {
      show(kind, found[kind]);
    });
    var month = page.own(station.situation, "month");
    page.find("[data-due-no-month]").hidden = !!(month && month.v);
    page.find("[data-next-nothing]").hidden = !!(found.review.length || found.waiting.length || found.changed.length);
  }

  onlyOpen.addEventListener("change", renew);
  renew();
  store.onChange(renew);
})();
