package org.vidpovid.answers;

import module java.base;

/**
 * The rows of a table as they were sent: which there are, and what becomes of them by a button.
 *
 * @param id of the question; its inputs are called {@code id-row-column}
 */
public record Rows(String id, int least, int most, Map<String, List<String>> sent) {

    /** Nobody needs so many; whoever sends more is not asked to mend them one by one. */
    private static final int MOST = 1000;

    /** The beginning of the names of a row's inputs. */
    public String prefix(int row) {
        return id + "-" + row + "-";
    }

    /** How many rows a page shows. */
    public int shown() {
        return Math.clamp(Math.max(count(), last()), least, most);
    }

    /** How many rows the page showed; not believed further than it goes. */
    private int count() {
        var texts = sent.getOrDefault(id + "-rows", List.of());
        return texts.isEmpty() || !texts.getFirst().matches("[0-9]{1,3}") ? 0 : Integer.parseInt(texts.getFirst());
    }

    /** The number of the last row in which something was typed or chosen. */
    public int last() {
        return sent.entrySet().stream().filter(input -> input.getValue().stream().anyMatch(text -> !text.isBlank()))
                .mapToInt(input -> row(input.getKey())).max().orElse(0);
    }

    /** What the page shows after {@code add} or {@code remove-2}. */
    public Map<String, List<String>> changed(String wanted) {
        var rows = shown();
        var removed = wanted.matches("remove-[0-9]{1,3}") ? Integer.parseInt(wanted.substring(7)) : 0;
        var changed = new LinkedHashMap<String, List<String>>();
        sent.forEach((input, texts) -> {
            var row = row(input);
            if (row == 0 || removed == 0 || row < removed) changed.put(input, texts);
            else if (row > removed) changed.put(prefix(row - 1) + input.substring(prefix(row).length()), texts);
        });
        changed.remove(id + "-do");
        var now = removed > 0 && removed <= rows ? rows - 1 : wanted.equals("add") ? rows + 1 : rows;
        changed.put(id + "-rows", List.of("" + Math.clamp(now, least, most)));
        return changed;
    }

    /** The row that an input belongs to; 0 if to none. */
    private int row(String input) {
        if (!input.startsWith(id + "-")) return 0;
        var rest = input.substring(id.length() + 1);
        var dash = rest.indexOf('-');
        if (dash < 1 || dash > 4 || !rest.substring(0, dash).matches("[1-9][0-9]*")) return 0;
        return Math.min(Integer.parseInt(rest.substring(0, dash)), MOST);
    }
}
