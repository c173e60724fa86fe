// What the page does by itself: move to a mark, copy, step, switch the theme. Everything else is
// told to Python through the one element #bridge, whose events window.py listens to.
(() => {
  const STORED_THEME = "article-assistant-theme";
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const panel = () => document.querySelector("#source .source");

  const tell = (name, detail) =>
    document
      .querySelector("#bridge .prose")
      ?.dispatchEvent(new CustomEvent("assistant-" + name, { detail }));

  const openTab = (name) =>
    [...document.querySelectorAll('[role="tab"]')].find((t) => t.textContent.trim() === name)?.click();

  const flash = (nodes) => {
    for (const node of nodes) {
      node.classList.remove("flash");
      void node.offsetWidth; // restarts the animation
      node.classList.add("flash");
    }
  };

  const marked = (goto) =>
    String(goto).startsWith("quote-")
      ? panel()?.querySelectorAll(`[data-quote="${CSS.escape(String(goto).slice(6))}"]`)
      : panel()?.querySelectorAll(`mark[data-cites~="${CSS.escape(String(goto))}"]`);

  const LONGEST_WAIT = 60; // frames, about a second, for a tab to show what it holds

  // A tab that was just opened shows its panel some frames later.
  const whenShown = (node, then, frames = 0) => {
    if (node.offsetParent !== null) then();
    else if (node.isConnected && frames < LONGEST_WAIT)
      requestAnimationFrame(() => whenShown(node, then, frames + 1));
  };

  let last = null; // the place gone to last, to come back to: a panel out of sight is not scrolled

  const behavior = () => (calm() ? "auto" : "smooth");

  // Scrolls what holds the node and not the page, whose reader looks at something else.
  const centreInPanel = (node) => {
    const room = node.closest('[role="tabpanel"]');
    const [at, around] = [node.getBoundingClientRect(), room.getBoundingClientRect()];
    const top = room.scrollTop + at.top - around.top - (room.clientHeight - at.height) / 2;
    room.scrollTo({ top, behavior: behavior() });
  };

  const moveTo = (goto, { focus = false, page = true } = {}) => {
    const nodes = marked(goto);
    if (!nodes?.length) return false;
    last = goto;
    whenShown(nodes[0], () => {
      if (page) nodes[0].scrollIntoView({ block: "center", behavior: behavior() });
      else centreInPanel(nodes[0]);
      if (focus) nodes[0].focus({ preventScroll: true });
      flash(nodes);
      count(nodes[0]);
    });
    return true;
  };

  const firsts = () => [...(panel()?.querySelectorAll("mark[data-label]") ?? [])];

  const count = (node) => {
    const all = firsts();
    const label = panel()?.querySelector(".count");
    const at = all.indexOf(node.closest("mark") ?? node);
    if (!label || at < 0) return;
    label.textContent = `${at + 1} of ${all.length}`;
    label.dataset.at = at;
  };

  const step = (by) => {
    const all = firsts();
    if (!all.length) return;
    const at = Number(panel().querySelector(".count").dataset.at ?? (by > 0 ? -1 : 0));
    const next = all[(at + by + all.length) % all.length];
    moveTo(next.dataset.label.split(" ")[0]);
    count(next);
  };

  let wanted = false; // a place was asked for that Python has yet to bring

  const show = (button) => {
    const { turn, show: number, article } = button.dataset;
    openTab("Source");
    const here = panel();
    const same = here?.dataset.turn === turn && (!article || here.dataset.article === article);
    if (same && moveTo(number, { focus: true })) return;
    wanted = true;
    tell("show", { turn: Number(turn), number: Number(number) });
  };

  const copy = async (button) => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = label), 1500);
  };

  const save = (name, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const setTheme = (dark) => {
    localStorage.setItem(STORED_THEME, dark ? "dark" : "light");
    document.body.classList.toggle("dark", dark);
  };

  // A dot of the map or a bar of the chart, as Gradio's plots draw it; vega-scenegraph keeps the row
  // that a mark stands for as __data__.
  const MARKS = "#map-plot .mark-symbol path, #by-person .mark-rect path";
  const rowOf = (node) => node.closest?.(MARKS)?.__data__?.datum;

  const chooseMark = (row) => {
    if (row.article) {
      wanted = true;
      tell("quote", { article: row.article, index: row.index });
      return;
    }
    const named = [...document.querySelectorAll("#people .who")];
    const is = (button) => [button.dataset.person, button.textContent.trim()].includes(row.name);
    named.find(is)?.click();
  };

  const reachable = () => {
    for (const mark of document.querySelectorAll(MARKS)) {
      const row = mark.__data__?.datum;
      if (!row || mark.getAttribute("tabindex")) continue;
      mark.setAttribute("tabindex", "0");
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-label", row.quote ? `${row.speaker}: ${row.quote}` : row.name);
    }
  };

  document.addEventListener("click", (event) => {
    const tab = event.target.closest('[role="tab"]');
    if (event.isTrusted && tab?.textContent.trim() === "Source" && last) moveTo(last);
    const row = rowOf(event.target);
    if (row) chooseMark(row);
    const button = event.target.closest("button");
    if (!button) return;
    const data = button.dataset;
    if (data.show) show(button);
    else if (data.near) {
      openTab("Source");
      wanted = true;
      tell("near", { turn: Number(data.turn), index: Number(data.near) });
    } else if (data.cite !== undefined) {
      const number = (text) => (text === undefined ? null : Number(text));
      const { article = null, quoteIndex, turn, number: at } = data;
      tell("cite", { article, index: number(quoteIndex), turn: number(turn), number: number(at) });
    } else if (data.quoteIndex !== undefined) {
      wanted = true;
      tell("quote", { article: data.article, index: Number(data.quoteIndex) });
    } else if (data.place) {
      const [start, end] = data.place.split(" ").map(Number);
      wanted = true;
      tell("place", { article: data.article, start, end });
    } else if (data.person) tell("person", { person: data.person });
    else if (button.classList.contains("ask")) {
      tell("ask", { question: button.textContent }); // the empty chat keeps no data attributes
    } else if (data.open) tell("open", { article: data.open });
    else if (data.remove) {
      if (confirm(data.confirm)) tell("remove", { article: data.remove });
    } else if (data.judge) {
      button.closest("details")?.removeAttribute("open");
      tell("judge", { turn: Number(data.turn), judgement: data.judge });
    } else if (data.save) save(data.save, data.text);
    else if (data.copy) copy(button);
    else if (data.step) step(Number(data.step));
    else if (data.theme !== undefined) setTheme(!document.body.classList.contains("dark"));
  });

  // Left and right go from tab to tab, as in every other list of tabs.
  document.addEventListener("keydown", (event) => {
    const row = event.key === "Enter" || event.key === " " ? rowOf(event.target) : null;
    if (row) {
      event.preventDefault();
      chooseMark(row);
    }
    const tab = event.target.closest('[role="tab"]');
    if (!tab) return;
    const all = [...tab.closest('[role="tablist"]').querySelectorAll('[role="tab"]')];
    const places = { ArrowRight: all.indexOf(tab) + 1, ArrowLeft: all.indexOf(tab) - 1, Home: 0, End: -1 };
    if (!(event.key in places)) return;
    event.preventDefault();
    const next = all.at(places[event.key] % all.length);
    next.focus();
    next.click();
  });

  // A question sent while another is answered waits for its turn: both would go on from the same
  // conversation, and the one that ends last would be all that is left.
  const answering = () =>
    [...document.querySelectorAll("#box button")].some((b) => b.textContent.trim() === "Stop");
  let held = false;

  const send = () =>
    document
      .querySelector("#box textarea")
      .dispatchEvent(new KeyboardEvent("keypress", { key: "Enter", bubbles: true }));

  document.addEventListener(
    "keypress",
    (event) => {
      if (event.key !== "Enter" || event.shiftKey || !event.target.closest("#box")) return;
      if (!answering()) return;
      held = true;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  window.assistant = {
    // The source panel has got new content: go where it says. On a phone it lies below the chat, and
    // what came with an answer moves nobody away from the answer.
    arrived() {
      const goto = panel()?.dataset.goto;
      last = goto;
      const move = { focus: wanted, page: wanted };
      wanted = false;
      if (goto) requestAnimationFrame(() => moveTo(goto, move));
    },
    // A question was asked: bring it to the top of the chat, so that its answer is read from there.
    settle() {
      if (held) {
        held = false;
        setTimeout(send, 0);
      }
      requestAnimationFrame(() => {
        const log = document.querySelector("#chat [role=log]");
        const asked = [...document.querySelectorAll("#chat [data-testid=user]")].at(-1);
        if (!log || !asked) return;
        if (log.scrollHeight <= log.clientHeight) {
          const block = matchMedia("(max-width: 860px)").matches ? "start" : "nearest";
          asked.scrollIntoView({ block, behavior: behavior() });
          return;
        }
        const top = asked.getBoundingClientRect().top - log.getBoundingClientRect().top;
        log.scrollTo({ top: log.scrollTop + top - 12, behavior: behavior() });
      });
    },
  };

  // Gradio sets the system's theme whenever it gets round to it; the person's own choice stands.
  const stored = () => localStorage.getItem(STORED_THEME);
  const choose = () => {
    const chosen = stored();
    if (chosen && document.body.classList.contains("dark") !== (chosen === "dark"))
      setTheme(chosen === "dark");
  };
  const hold = () => {
    choose();
    new MutationObserver(choose).observe(document.body, { attributeFilter: ["class"] });
    new MutationObserver(reachable).observe(document.body, { childList: true, subtree: true });
  };
  if (document.body) hold();
  else addEventListener("DOMContentLoaded", hold);
})();
