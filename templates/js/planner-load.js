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
    if (event.type === "submit" || (it.matches("input, select") && (!event.key || event.key === "Enter"))) {
      early.push({ on: it, value: it.value, checked: it.checked, type: event.type });
    }
  }

  function put(it) {
    if (it.type !== "submit") {
      it.on.value = it.value;
      it.on.checked = it.checked;
    }
  }

  function catchUp() {
    each(function (part, type) {
      part.removeEventListener(type, remember);
    });
    // All of it is there before any of it is looked at: boxes that are one date are read together. What
    // one of them makes others show anew does not count.
    early.forEach(put);
    early.forEach(function (it) {
      var init = { bubbles: true, cancelable: true, key: "Enter", relatedTarget: document.activeElement };
      put(it);
      it.on.dispatchEvent(
        it.type === "keydown" ? new KeyboardEvent(it.type, init) : new Event(it.type, init),
      );
      if (it.type === "change") {
        it.on.dispatchEvent(new FocusEvent("focusout", init));
      }
    });
  }

  /** Calls with each part and each kind of event that is remembered. */
  function each(call) {
    Array.prototype.forEach.call(parts, function (part) {
      ["change", "keydown", "submit"].forEach(function (type) {
        call(part, type);
      });
    });
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

  each(function (part, type) {
    part.addEventListener(type, remember);
  });
  Array.prototype.forEach.call(parts, function (part) {
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
