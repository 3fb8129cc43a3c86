// Checks the files of a receipt in the browser: nothing is asked of anybody, and nothing is sent. The page holds the texts.
"use strict";
(() => {
    const page = document.querySelector("[data-verify]");
    if (!page) return;
    const field = name => document.getElementById(name);
    const result = page.querySelector("[data-result]");
    const said = (name, ...filled) => page.querySelector(`[data-say="${name}"]`).textContent.replace(/\{(\d)\}/g, (_, i) => filled[i]);

    class Refused extends Error {}
    const refuse = (why, ...filled) => { throw new Refused(said(why, ...filled)); };

    const utf8 = text => new TextEncoder().encode(text);
    const text = (bytes, why) => {
        try {
            return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
        } catch {
            return refuse(why);
        }
    };
    const joined = (...parts) => Uint8Array.from(parts.flatMap(part => [...part]));
    const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);
    const base64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
    const bytes = (encoded, why) => {
        try {
            const read = Uint8Array.from(atob(encoded), sign => sign.charCodeAt(0));
            if (base64(read) === encoded) return read; // there is one way to write it
        } catch {
            // as below
        }
        return refuse(why);
    };
    const hash = (encoded, why) => {
        const read = bytes(encoded, why);
        return read.length === 32 ? read : refuse(why);
    };
    const number = (decimal, why) => /^(0|[1-9][0-9]{0,18})$/.test(decimal) && BigInt(decimal) < 1n << 63n ? BigInt(decimal) : refuse(why);
    const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
    const leaf = entry => sha256([0], entry);
    const node = (left, right) => sha256([1], left, right);

    const key = async vkey => {
        const parts = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey);
        if (!parts) refuse("key-bad");
        const typed = bytes(parts[3], "key-bad");
        const id = (await sha256(utf8(parts[1] + "\n"), typed)).slice(0, 4);
        if (!same(id, Uint8Array.from(parts[2].match(/../g), pair => parseInt(pair, 16)))) refuse("key-bad");
        return {name: parts[1], id, type: typed[0], raw: typed.slice(1)};
    };
    const isSigned = async (by, message, signature) => {
        const imported = await crypto.subtle.importKey("raw", by.raw, {name: "Ed25519"}, false, ["verify"]);
        return crypto.subtle.verify({name: "Ed25519"}, imported, signature, message);
    };

    const note = whole => {
        const end = whole.lastIndexOf("\n\n");
        if (end < 0 || !whole.endsWith("\n") || end + 2 === whole.length || whole.length > 1e6) refuse("note");
        const lines = whole.slice(end + 2, -1).split("\n");
        if (lines.length > 100) refuse("note");
        return {text: whole.slice(0, end + 1), signatures: lines.map(line => {
            const parts = /^— ([^ +]+) (\S+)$/.exec(line);
            if (!parts) refuse("note");
            const read = bytes(parts[2], "note");
            if (read.length < 5) refuse("note");
            return {name: parts[1], id: read.slice(0, 4), bytes: read.slice(4)};
        })};
    };
    /** The signatures of a key; one that says it is by it must be true. */
    const verified = async (of, by) => {
        const found = of.signatures.filter(one => one.name === by.name && same(one.id, by.id));
        for (const one of found) {
            let message = of.text;
            let signature = one.bytes;
            if (by.type === 4) {
                if (signature.length !== 72 || signature[0] > 127) refuse("signature");
                one.time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
                message = `cosignature/v1\ntime ${one.time}\n${of.text}`;
                signature = signature.slice(8);
            }
            if (signature.length !== 64 || !await isSigned(by, utf8(message), signature)) refuse("signature");
        }
        return found;
    };
    const byLog = async (of, log) => {
        if ((await verified(of, log)).length === 0) refuse("unknown-key");
    };

    const checkInclusion = async (index, size, entry, hashes, root) => {
        if (index >= size) refuse("proof");
        let at = index;
        let last = size - 1n;
        let now = await leaf(entry);
        let used = 0;
        while (last > 0n) {
            if (at % 2n === 1n || at < last) {
                const beside = hashes[used++] ?? refuse("proof");
                now = at % 2n === 1n ? await node(beside, now) : await node(now, beside);
            }
            at >>= 1n;
            last >>= 1n;
        }
        if (used !== hashes.length) refuse("proof");
        if (!same(now, root)) refuse("not-included");
    };

    const readProof = whole => {
        const end = whole.indexOf("\n\n");
        if (end < 0) refuse("proof");
        const lines = whole.slice(0, end).split("\n");
        if (lines.shift() !== "c2sp.org/tlog-proof@v1") refuse("proof");
        const extra = lines[0]?.startsWith("extra ") ? bytes(lines.shift().slice(6), "proof") : null;
        const index = lines.shift();
        if (!index?.startsWith("index ") || lines.length > 63) refuse("proof");
        return {extra, index: number(index.slice(6), "proof"), hashes: lines.map(line => hash(line, "proof")), note: note(whole.slice(end + 2))};
    };

    const when = seconds => new Date(Math.min(Number(seconds), 253402214400) * 1000).toLocaleString(
        document.documentElement.lang === "en" ? "en-GB" : "uk-UA", {dateStyle: "long", timeStyle: "medium", timeZone: "Europe/Kyiv"});
    const named = name => ["case", "content"].includes(name) ? said(`opened-${name}`) : name;

    const check = async (files, log, witnesses, wanted) => {
        const findings = [];
        const found = (how, name, ...filled) => findings.push({how, words: said(name, ...filled)});
        const all = files.map(file => ({file, start: text(file.slice(0, 18), "note")}));
        const proofs = all.filter(one => one.start === "c2sp.org/tlog-proo").map(one => readProof(text(one.file, "proof")));
        const openings = all.filter(one => one.start.trimStart().startsWith("{")).map(one => {
            try {
                return JSON.parse(text(one.file, "note"));
            } catch {
                return refuse("note");
            }
        });
        const notes = all.filter(one => one.start !== "c2sp.org/tlog-proo" && !one.start.trimStart().startsWith("{"))
            .map(one => note(text(one.file, "note")));
        let entry = null;
        for (const proof of proofs) {
            if (!proof.extra) {
                found("open", "no-entry");
                continue;
            }
            if (entry && !same(entry, proof.extra)) refuse("different");
            const lines = proof.note.text.split("\n");
            if (lines.length < 4 || lines.slice(0, -1).includes("")) refuse("checkpoint-bad");
            const size = number(lines[1], "checkpoint-bad");
            const root = hash(lines[2], "checkpoint-bad");
            if (lines[0] !== log.name) refuse("other-log");
            await byLog(proof.note, log);
            await checkInclusion(proof.index, size, proof.extra, proof.hashes, root);
            entry = proof.extra;
            found("true", "included", proof.index, lines[0]);
            found("true", "checkpoint", size, lines[2]);
            let cosigned = 0;
            for (const witness of witnesses) {
                for (const one of await verified(proof.note, witness)) {
                    found("true", "cosigned", witness.name, when(one.time));
                    cosigned++;
                }
            }
            if (cosigned === 0) found("open", "cosigned-none");
        }
        for (const promise of notes) {
            await byLog(promise, log);
            const lines = promise.text.split("\n");
            if (lines.length !== 5 || lines[0] !== "vidpovid promise v1" || !lines[2].startsWith("leaf ") || !lines[3].startsWith("time ")) {
                refuse("promise-none");
            }
            if (lines[1] !== log.name) refuse("other-log");
            const promised = hash(lines[2].slice(5), "note");
            const time = Date.parse(lines[3].slice(5)) / 1000;
            if (Number.isNaN(time)) refuse("note");
            found("true", "promised", when(time));
            if (entry) same(promised, await leaf(entry)) ? found("true", "promised-kept") : refuse("promised-other");
            else if (Date.now() / 1000 > time + 86400) found("open", "promised-due", lines[2].slice(5));
            else found("open", "promised-soon");
        }
        for (const opening of openings) {
            if (!entry) {
                found("open", "opening-alone");
                continue;
            }
            let commitments = {};
            try {
                commitments = JSON.parse(text(entry, "proof")).commitments ?? {};
            } catch (failure) {
                if (failure instanceof Refused) throw failure; // otherwise an entry that commits to nothing
            }
            if (Object.keys(opening).length === 0) refuse("opening-empty");
            if (Object.keys(opening).length > 12) refuse("note");
            for (const [name, one] of Object.entries(opening)) {
                const commitment = base64(await sha256(hash(String(one?.nonce), "note"), utf8(String(one?.content))));
                if (!Object.hasOwn(commitments, name) || commitments[name] !== commitment) refuse("opening-false", named(name));
                found("true", "opening-true", named(name));
            }
            if (wanted && Object.hasOwn(opening, "case")) {
                opening.case.content === wanted ? found("true", "number-true", wanted) : refuse("number-false", wanted);
            }
        }
        if (wanted && !(entry && openings.some(one => Object.hasOwn(one, "case")))) found("open", "number-needs-opening");
        return {findings, entry: entry && text(entry, "proof")};
    };

    const tones = {proven: "done", refused: "stop", undecided: "wait"};
    const show = (title, findings, entry) => {
        const list = document.createElement("ul");
        findings.forEach(words => list.append(Object.assign(document.createElement("li"), {textContent: words})));
        result.replaceChildren(Object.assign(document.createElement("h2"), {textContent: said(title)}), list);
        if (entry) result.append(Object.assign(document.createElement("pre"), {textContent: entry}));
        result.className = `notice ${tones[title]}`;
        result.hidden = false;
        result.focus();
    };

    page.querySelector("button").addEventListener("click", async () => {
        try {
            const log = await key(field("key").value.trim());
            if (log.type !== 1 || log.raw.length !== 32) refuse("key-bad");
            const lines = field("witnesses").value.split("\n").map(line => line.trim()).filter(line => line);
            const witnesses = (await Promise.all(lines.map(key))).filter(one => one.type === 4 && one.raw.length === 32);
            const files = await Promise.all([...field("files").files].map(async file => new Uint8Array(await file.arrayBuffer())));
            const pasted = field("text").value.trim();
            if (pasted) files.push(utf8(pasted.replace(/\r\n/g, "\n") + "\n"));
            if (files.length === 0) refuse("nothing");
            const {findings, entry} = await check(files, log, witnesses, field("number").value.trim());
            show(entry ? "proven" : "undecided", findings.map(one => one.words), entry);
        } catch (failure) {
            show("refused", [failure instanceof Refused ? failure.message : said("note")], null);
        }
    });

    (async () => {
        try {
            await crypto.subtle.importKey("raw", new Uint8Array(32).fill(9), {name: "Ed25519"}, false, ["verify"]);
        } catch (failure) {
            if (!crypto.subtle || failure.name === "NotSupportedError") page.querySelector("[data-too-old]").hidden = false;
        }
    })();
})();
