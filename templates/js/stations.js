// The page of all lists: which station it is about, and what could be undone.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var page = shirube.overview;
  if (!page) {
    return;
  }
  var words = shirube.words.overview;
  var store = shirube.store;
  var fill = shirube.calendar.fill;
  var choice = page.find("[data-station-choice]");
  var name = page.find("[data-station-name]");

  choice.addEventListener("change", function () {
    store.select(choice.value);
  });

  name.addEventListener("change", function () {
    var label = fill(words["label-rename"], { name: name.value });
    if (store.stationId()) {
      store.rename(store.stationId(), name.value, label);
    } else if (name.value.trim()) {
      store.add(name.value, label);
    }
  });

  page.find("[data-station-add]").addEventListener("click", function () {
    store.add(fill(words["new-station"], { n: store.stations().length + 1 }), words["label-add"]);
    name.focus();
    name.select();
  });

  page.find("[data-station-remove]").addEventListener("click", function () {
    var id = store.stationId();
    if (!id) {
      page.say(words["reset-nothing"]);
      return;
    }
    var title = page.stationName();
    var all = page.content(store.station());
    page.ask(fill(words["remove-title"], { name: title }), fill(words["remove-text"], all), words["remove-yes"], function () {
      store.remove(id, fill(words["label-remove"], { name: title }));
      page.done(fill(words.removed, { name: title }));
    });
  });

  // ---- undo ----

  function undo() {
    var done = store.undo();
    page.say(
      done
        ? fill(words[done.kept ? "undone-kept" : "undone"], { label: done.label, n: done.kept })
        : words["undo-nothing"],
    );
  }

  page.find("[data-undo]").addEventListener("click", undo);
  page.find("[data-message-undo]").addEventListener("click", function () {
    undo();
    page.find("[data-undo]").focus();
  });

  function showUndo() {
    var last = store.history().slice(-1)[0];
    // By the device's clock, like the line that says what is saved.
    var at = last && shirube.calendar.here(new Date(last.t));
    page.find("[data-undo-what]").textContent = last
      ? fill(words["undo-what"], { label: last.label, time: shirube.calendar.time(at.minutes) })
      : words["undo-nothing"];
  }

  function renew() {
    var all = page.stations();
    choice.textContent = "";
    (all.length ? all : [{ id: "", name: shirube.words.kept.unnamed }]).forEach(function (it) {
      page.add(choice, "option", "", it.name).value = it.id;
    });
    choice.value = store.stationId();
    if (document.activeElement !== name) {
      var given = store.station().name;
      name.value = given ? given.v : "";
    }
    showUndo();
  }

  renew();
  store.onChange(renew);
})();
