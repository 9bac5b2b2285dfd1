// The choice of the language: keeps the section that is being read, and remembers the choice.
//
// The links work without this. They are completed before they are used, not when they are
// clicked, so that a new tab, a copied address and the keyboard all lead to the same section.
(function () {
  "use strict";

  var KEY = "shirube.lang";

  /** What the address names, if it is on the screen. */
  function named() {
    var id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch (e) {
      return "";
    }
    var element = id && document.getElementById(id);
    if (!element) {
      return "";
    }
    var box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight ? id : "";
  }

  /** The first heading in the upper third of the screen, else the last one above it. */
  function read() {
    var headings = document.querySelectorAll("main :is(h2, h3, h4, h5, h6)[id]");
    var id = "";
    for (var i = 0; i < headings.length; i++) {
      var top = headings[i].getBoundingClientRect().top;
      if (top > innerHeight / 3) {
        break;
      }
      id = headings[i].id;
      if (top >= 0) {
        break;
      }
    }
    return id;
  }

  function complete(link) {
    link.hash = named() || read();
  }

  function linkOf(event) {
    var target = event.target;
    return target && target.closest ? target.closest("a.language-link") : null;
  }

  ["pointerdown", "focusin", "keydown", "contextmenu", "click", "auxclick"].forEach(function (type) {
    document.addEventListener(
      type,
      function (event) {
        var link = linkOf(event);
        if (!link) {
          return;
        }
        complete(link);
        if (type === "click" || (type === "auxclick" && event.button === 1)) {
          try {
            localStorage.setItem(KEY, link.hreflang);
          } catch (e) {
            // Without storage the choice holds for this page only.
          }
        }
      },
      true,
    );
  });
})();
