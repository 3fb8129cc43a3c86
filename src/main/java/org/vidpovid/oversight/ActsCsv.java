package org.vidpovid.oversight;

import module java.base;
import org.apache.commons.csv.*;
import org.jspecify.annotations.Nullable;
import org.vidpovid.oversight.Entry.*;

/** The register as a table by RFC 4180, in UTF-8 with a mark, by which spreadsheets know that; none computes a cell of it. */
final class ActsCsv implements Closeable {

    static final int AT_ONCE = 1000;

    private static final List<String> COLUMNS = List.of("id", "service", "service_uk", "service_en", "outcome", "grounds", "grounds_uk",
            "grounds_en", "norms_uk", "norms_en", "marks", "reasons", "redacted_by", "reasons_by", "withheld_by", "withheld_since",
            "official",
            "official_slug", "post_uk", "post_en", "second_official", "second_official_slug", "unit", "unit_uk", "unit_en", "authority_uk",
            "authority_en", "issued", "term_kept", "likeness", "remedy_uk", "remedy_en", "complain_by", "complaint", "complaint_decided_by",
            "complaint_on", "reversed_on", "reversed_how", "reversed_by");
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private final CSVPrinter printer;

    ActsCsv(Writer out) throws IOException {
        out.write('\uFEFF');
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
    }

    void write(Entry act) throws IOException {
        var cells = new ArrayList<@Nullable Object>();
        cells.addAll(List.of(act.id(), act.serviceSlug(), act.service().uk(), act.service().en(), act.outcome().code()));
        Stream.<Function<OnGround, String>>of(OnGround::id, ground -> ground.title().uk(), ground -> ground.title().en(),
                ground -> ground.norm().text().uk(), ground -> ground.norm().text().en(), ground -> ground.norm().mark().letter())
                .forEach(part -> cells.add(act.grounds().stream().map(part).collect(Collectors.joining("; "))));
        cells.addAll(switch (act.reasons()) {
            case Reasons.None() -> Arrays.asList(null, null, null, null, null);
            case Reasons.Read(var text, var by) -> Arrays.asList(text, by, null, null, null);
            case Reasons.BeingRead(var until) -> Arrays.asList(null, null, until, null, null);
            case Reasons.Withheld(var by, var since) -> Arrays.asList(null, null, null, by, since);
        });
        cells.addAll(List.of(act.official().name(), act.official().slug(), act.official().post().uk(), act.official().post().en()));
        cells.addAll(act.second() == null ? Arrays.asList(null, null) : List.of(act.second().name(), act.second().slug()));
        cells.addAll(List.of(act.of().code(), act.of().unit().uk(), act.of().unit().en(), act.of().authority().uk(),
                act.of().authority().en(), act.issuedOn(), act.inTime()));
        cells.add(act.share());
        cells.addAll(List.of(act.remedy().uk(), act.remedy().en()));
        cells.add(act.complainBy());
        var complaint = act.complaint();
        cells.addAll(complaint == null ? Arrays.asList(null, null, null) : List.of(complaint.code(), complaint.by(), complaint.on()));
        var reversed = act.reversed();
        cells.addAll(reversed == null ? Arrays.asList(null, null, null) : Arrays.asList(reversed.on(), reversed.how(), reversed.by()));
        printer.printRecord(cells.stream().map(cell -> cell == null ? "" : guarded(cell.toString())));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    /** A spreadsheet computes a cell that begins as a formula; an apostrophe keeps it a text. */
    static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
