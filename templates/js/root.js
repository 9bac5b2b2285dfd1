// The site's root: goes on to the language that the reader chose before, else to the first of the
// browser's languages that is offered. Without either, the reader chooses from the page.
(function () {
  "use strict";

  var KEY = "shirube.lang";
  var links = Object.create(null);
  document.querySelectorAll("a[data-language]").forEach(function (link) {
    links[link.getAttribute("data-language").toLowerCase()] = link;
    link.addEventListener("click", function () {
      try {
        localStorage.setItem(KEY, link.getAttribute("data-language"));
      } catch (e) {
        // Without storage the root asks again next time.
      }
    });
  });

  /** The link for a language such as `en-GB`, which `en` answers too. */
  function offered(language) {
    var name = String(language || "").toLowerCase();
    return links[name] || links[name.split("-")[0]];
  }

  var wishes = (navigator.languages || [navigator.language]).slice();
  try {
    wishes.unshift(localStorage.getItem(KEY));
  } catch (e) {
    // The browser's languages remain.
  }
  for (var i = 0; i < wishes.length; i++) {
    var link = offered(wishes[i]);
    if (link) {
      location.replace(link.href + location.hash);
      return;
    }
  }
})();
