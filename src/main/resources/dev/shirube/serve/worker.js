// In the place of the site's worker: one that an earlier site left at this address goes.
self.addEventListener("install", function () {
  self.skipWaiting();
});
self.addEventListener("activate", function (event) {
  event.waitUntil(
    self.registration
      .unregister()
      .then(function () {
        return caches.keys();
      })
      .then(function (names) {
        return Promise.all(
          names.map(function (name) {
            return caches.delete(name);
          }),
        );
      })
      .then(function () {
        return self.clients.matchAll({ type: "window" });
      })
      .then(function (windows) {
        windows.forEach(function (it) {
          it.navigate(it.url);
        });
      }),
  );
});
