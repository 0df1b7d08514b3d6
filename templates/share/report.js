"use strict";

// Copying the summary for a chat. Without this script the text can still be marked and copied by hand.
(() => {
  const button = document.getElementById("copy");
  const text = document.getElementById("chat-text");
  const told = document.getElementById("copied");
  const details = document.getElementById("chat-details");
  if (!button || !text || !told || !details) return;

  function selectByHand() {
    details.open = true;
    text.focus();
    text.select();
    let copied = false;
    try {
      copied = document.execCommand("copy");
    } catch {
      copied = false;
    }
    told.textContent = copied ? button.dataset.done : button.dataset.byHand;
  }

  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      told.textContent = button.dataset.done;
    } catch {
      selectByHand();
    }
  });
})();

// A report that is read after its last day says so.
(() => {
  const note = document.getElementById("expired");
  if (!note) return;
  const last = new Date(note.dataset.expires + "T23:59:59");
  if (new Date() > last) note.hidden = false;
})();
