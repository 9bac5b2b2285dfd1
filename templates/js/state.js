(function () {
  "use strict";

  window.shirube = window.shirube || {};
})();
