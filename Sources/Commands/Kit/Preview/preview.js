// Loads the page anew once the kit that it shows is another one than when it was loaded.
(() => {
  const { version } = document.currentScript.dataset;
  const events = new EventSource("/.silk/events");
  events.onmessage = (event) => {
    if (event.data === version) return;
    events.close();
    location.reload();
  };
  addEventListener("pagehide", () => events.close());
})();
