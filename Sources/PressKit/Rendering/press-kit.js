// Offers to copy each text of the page. Without this script the page lacks nothing else.
"use strict";
{
  const words = document.body.dataset;
  // Read aloud where it changes; there before it does, or it would not be.
  const status = document.createElement("p");
  status.className = "status";
  status.setAttribute("role", "status");
  document.querySelector("main").append(status);

  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copyText;
    button.setAttribute("aria-label", text.dataset.copy);
    button.addEventListener("click", () => copy(text, button));
    (text.querySelector(".heading") ?? text).append(button);
  }

  async function copy(text, button) {
    try {
      await navigator.clipboard.writeText(plain(text));
    } catch {
      select(text);
      return say(words.copyFailed);
    }
    say(words.copied);
    button.textContent = words.copied;
    setTimeout(() => { button.textContent = words.copyText; }, 2500);
  }

  // The text as an editor types it: paragraphs with an empty line between them, no no-break spaces.
  function plain(text) {
    return blocks(text).map((block) => block.textContent.replaceAll("\u00a0", " ").trim())
      .join("\n\n");
  }

  // The paragraphs and items of a text, without the heading above it.
  function blocks(text) {
    return Array.from(text.querySelectorAll("p, li, h3, h4"))
      .filter((block) => !block.closest(".heading"));
  }

  // Where the browser refuses, the reader's own keys do it.
  function select(text) {
    const all = blocks(text);
    const range = document.createRange();
    range.setStartBefore(all[0]);
    range.setEndAfter(all.at(-1));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  function say(words) {
    status.textContent = "";
    setTimeout(() => { status.textContent = words; }, 100);
  }
}
