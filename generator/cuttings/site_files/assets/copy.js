/* Copies the address of a sentence, and references, where the browser lets a page write to the clipboard.
   Without it a sentence's mark is still a link to it, and a reference can be selected. */
(() => {
  if (!navigator.clipboard) return;

  const say = (words) => {
    const note = Object.assign(document.createElement("div"), { className: "copied", textContent: words });
    note.setAttribute("role", "status");
    document.body.append(note);
    setTimeout(() => note.remove(), 1600);
  };
  const copy = (text, words) => navigator.clipboard.writeText(text).then(() => say(words), () => {});

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a.here");
    if (mark) copy(mark.href, "The sentence's address is copied.");
  });

  for (const box of document.querySelectorAll(".cite pre")) {
    const text = box.textContent;
    const button = Object.assign(document.createElement("button"), { className: "copy", textContent: "Copy" });
    button.type = "button";
    button.addEventListener("click", () => copy(text, "The reference is copied."));
    box.append(button);
  }
})();
