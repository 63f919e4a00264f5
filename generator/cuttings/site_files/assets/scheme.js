/* Light, dark, or as the system has it: a button that goes through the three and remembers the choice. */
(() => {
  const button = document.querySelector(".scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const names = { "": "As the system", light: "Light", dark: "Dark" };
  const order = Object.keys(names);
  let chosen = "";
  try { chosen = localStorage.getItem("scheme") ?? ""; } catch { /* nothing is remembered then */ }

  const show = () => {
    const dark = chosen ? chosen === "dark" : system.matches;
    const scheme = dark ? "slate" : "default";
    if (document.body.dataset.mdColorScheme !== scheme) document.body.dataset.mdColorScheme = scheme; /* saves a restyle */
    button.dataset.scheme = chosen || "system";
    button.title = `Colours: ${names[chosen].toLowerCase()}`;
    button.querySelector(".scheme__name").textContent = button.title;
  };
  button.addEventListener("click", () => {
    chosen = order[(order.indexOf(chosen) + 1) % order.length];
    try { chosen ? localStorage.setItem("scheme", chosen) : localStorage.removeItem("scheme"); } catch { /* as above */ }
    show();
  });
  system.addEventListener("change", show);
  button.hidden = false;
  show();
})();
