// Suggests what may be meant while somebody types; the browser shows it in its own way. Without this the page lacks nothing.
"use strict";
(() => {
    const field = document.querySelector("[role=search] [type=search]");
    if (!field || navigator.connection?.saveData) return;
    const list = document.createElement("datalist");
    list.id = "suggestions";
    field.after(list);
    field.setAttribute("list", list.id);
    field.autocomplete = "off";

    const option = (title, typed) => {
        const option = document.createElement("option");
        option.value = title;
        // browsers offer only what contains the words typed; what means the same in other words has to say so
        if (!title.toLowerCase().includes(typed.toLowerCase())) option.label = typed + " – " + title;
        return option;
    };
    const ask = async () => {
        const typed = field.value.trim();
        if (typed.length < 3 || [...list.options].some(option => option.value === typed)) return;
        const answer = await fetch(new URL("suggest", field.form.action) + "?q=" + encodeURIComponent(typed)).catch(() => null);
        if (!answer?.ok || field.value.trim() !== typed) return; // no network, or they have typed on
        list.replaceChildren(...(await answer.json()).map(title => option(title, typed)));
    };
    let waiting;
    field.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(ask, 150);
    });
})();
