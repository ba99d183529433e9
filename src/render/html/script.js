// Filters and folds what is on the page. It only hides, opens and counts; text goes in as text.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];

  const bar = byId("filter");
  if (bar) {
    const groups = all("[data-group]");
    const stacks = all("[data-stack]");
    const items = all("[data-level]").map((element) => ({
      element,
      kind: element.closest("article") ? "cards" : "rows",
      text: [...element.querySelectorAll(".address")].map((one) => one.textContent.toLowerCase()).join("\n"),
      levels: element.dataset.level.split(" "),
      action: element.dataset.action,
      modules: element.dataset.module.split(" "),
      stack: element.closest("[data-stack]").dataset.stack,
    }));
    const folds = groups.filter((group) => group.matches("details"));
    const numbers = folds.map((group) => ({
      group,
      place: group.querySelector(".number"),
      total: group.querySelectorAll("[data-level]").length,
    }));
    const before = new Map();

    const chosen = (name) =>
      [...bar.querySelectorAll("input:checked")].filter((box) => box.name === name).map((box) => box.value);
    const picked = (id) => (byId(id) ? byId(id).value : "");

    const read = () => {
      const filter = {
        text: byId("query").value.trim().toLowerCase(),
        levels: chosen("level"),
        actions: chosen("action"),
        module: picked("module"),
        stack: picked("stack"),
      };
      filter.active = Boolean(
        filter.text || filter.levels.length || filter.actions.length || filter.module || filter.stack,
      );
      return filter;
    };

    const matches = (item, filter) =>
      item.text.includes(filter.text) &&
      (!filter.levels.length || filter.levels.some((level) => item.levels.includes(level))) &&
      (!filter.actions.length || filter.actions.includes(item.action)) &&
      (!filter.module || item.modules.includes(filter.module)) &&
      (!filter.stack || item.stack === filter.stack);

    const count = (kind, shown, total) => {
      const place = byId("status").querySelector(`[data-status="${kind}"]`);
      place.hidden = total === 0;
      place.querySelector("[data-shown]").textContent = shown.toLocaleString("en");
      place.querySelector("[data-total]").textContent = total.toLocaleString("en");
    };

    // Matches are not left in a fold; without a filter each fold is as it was.
    const fold = (filter, found) => {
      for (const group of folds) {
        if (filter.active) {
          if (!before.has(group)) before.set(group, group.open);
          group.open = found.has(group);
        } else if (before.has(group)) {
          group.open = before.get(group);
        }
      }
      if (!filter.active) before.clear();
    };

    const apply = () => {
      const filter = read();
      const found = new Map();
      const shown = { cards: 0, rows: 0 };
      const total = { cards: 0, rows: 0 };
      for (const item of items) {
        const visible = matches(item, filter);
        item.element.hidden = !visible;
        total[item.kind] += 1;
        if (!visible) continue;
        shown[item.kind] += 1;
        for (let up = item.element.parentElement; up && up !== document.body; up = up.parentElement) {
          found.set(up, (found.get(up) || 0) + 1);
        }
      }
      for (const group of groups) group.hidden = filter.active && !found.has(group);
      for (const stack of stacks) stack.hidden = stacks.length > 1 && filter.active && !found.has(stack);
      fold(filter, found);
      for (const { group, place, total } of numbers) {
        const whole = total.toLocaleString("en");
        const part = (found.get(group) || 0).toLocaleString("en");
        place.textContent = filter.active ? `${part} of ${whole}` : whole;
      }
      count("cards", shown.cards, total.cards);
      count("rows", shown.rows, total.rows);
      byId("nothing").hidden = shown.cards + shown.rows > 0;
      byId("clear").disabled = !filter.active;
    };

    bar.addEventListener("input", apply);
    bar.addEventListener("submit", (event) => event.preventDefault());
    byId("clear").addEventListener("click", () => {
      bar.reset();
      apply();
      byId("query").focus();
    });
    const setAll = (open) => {
      for (const one of all("main details:not(#filter-fold)")) one.open = open;
    };
    byId("open").addEventListener("click", () => setAll(true));
    byId("close").addEventListener("click", () => setAll(false));
    // On a phone the filter would take the first screen, and findings come first.
    byId("filter-fold").open = !matchMedia("(max-width: 40rem)").matches;
    byId("filter-fold").hidden = byId("status").hidden = false;
    apply();
  }

  // Paper cannot be unfolded.
  const opened = [];
  window.addEventListener("beforeprint", () => {
    for (const one of all("main details:not([open])")) {
      one.open = true;
      opened.push(one);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened.splice(0)) one.open = false;
  });
})();
