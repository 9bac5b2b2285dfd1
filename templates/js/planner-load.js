// The planner's own scripts come when it is wanted: when something of it is kept, or once the reader
// turns to it. Whoever only reads the page does not pay for them.
(function () {
  "use strict";

  var store = (window.shirube || {}).store;
  var addresses = document.currentScript.getAttribute("data-load").split(" ");
  var parts = document.querySelectorAll("[data-planner], [data-certificates]");
  var early = [];
  if (!store) {
    return;
  }

  /** What was entered while the scripts were on their way. */
  function remember(event) {
    var it = event.target;
    if (it.matches("input, select") && (event.type === "change" || event.key === "Enter")) {
      early.push({ input: it, value: it.value, checked: it.checked, event: event.type });
    }
  }

  function catchUp() {
    Array.prototype.forEach.call(parts, function (part) {
      part.removeEventListener("change", remember);
      part.removeEventListener("keydown", remember);
    });
    // All of it is there before any of it is looked at: boxes that are one date are read together. What
    // one of them makes others show anew does not count.
    early.forEach(put);
    early.forEach(function (it) {
      var init = { bubbles: true, key: "Enter", relatedTarget: document.activeElement };
      put(it);
      if (it.event === "keydown") {
        it.input.dispatchEvent(new KeyboardEvent("keydown", init));
      } else {
        it.input.dispatchEvent(new Event("change", init));
        it.input.dispatchEvent(new FocusEvent("focusout", init));
      }
    });
  }

  function put(it) {
    it.input.value = it.value;
    it.input.checked = it.checked;
  }

  function load() {
    addresses.forEach(function (address, i) {
      var script = document.createElement("script");
      script.src = address;
      // In their order.
      script.async = false;
      script.onload = i === addresses.length - 1 ? catchUp : null;
      document.head.appendChild(script);
    });
    addresses = [];
  }

  function loadIfUsed() {
    var station = store.station();
    if (Object.keys(station.situation).length || Object.keys(station.plan).length) {
      load();
    }
  }

  Array.prototype.forEach.call(parts, function (part) {
    part.addEventListener("change", remember);
    part.addEventListener("keydown", remember);
    ["focusin", "pointerover", "touchstart"].forEach(function (name) {
      part.addEventListener(name, load, { once: true, passive: true });
    });
    part.addEventListener("submit", function (event) {
      event.preventDefault();
    });
  });
  store.onChange(loadIfUsed);
  loadIfUsed();
})();
