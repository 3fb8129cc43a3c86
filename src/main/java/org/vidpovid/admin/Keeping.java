package org.vidpovid.admin;

import module java.base;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Writes what a form of the administration asks for, or shows the form again with what speaks against it. */
@Component
record Keeping(Establishment establishment, Accounts accounts, TransactionTemplate together, Pages pages) {

    private static final int LONGEST_REASON = 1000;

    /** What is to be written. */
    interface Wish {
        Structure in(Structure now);
    }

    Structure now() {
        return establishment.now();
    }

    /** A form as it is first seen. */
    View show(Sheet sheet) {
        return pages.show(JtesheetGenerated::render, sheet);
    }

    /**
     * Reads a form and does what it says.
     *
     * @param reading makes a wish of the cells, and says there what is wrong with them
     * @param then where to go when it is done
     */
    View save(Sheet sheet, MultiValueMap<String, String> sent, Viewer by, Function<Cells, Wish> reading, String then) {
        return save(sheet, sent, by, reading, List.of(), then);
    }

    View save(Sheet sheet, MultiValueMap<String, String> sent, Viewer by, Function<Cells, Wish> reading,
            Collection<Lines.Newcomer> newcomers, String then) {
        var typed = Reading.of(sent);
        var names = sent.keySet();
        var cells = new Cells(names.stream().collect(Collectors.toMap(name -> name, name -> typed.typed(new Ask(name, _ -> "", null)))));
        var wish = reading.apply(cells);
        var over = cells.typed("why").length() - LONGEST_REASON;
        if (over > 0) cells.wrong("why", "web.too-long", "", LONGEST_REASON, over); // that record stays for ever
        if (!cells.isRight()) return again(sheet, sent, cells.faults(), List.of());
        var knowing = !cells.typed("knowing").isEmpty();
        var plan = carryOut(wish, newcomers, knowing, by, cells.typed("why"));
        if (plan.stands(knowing)) return pages.go(then);
        var faults = new LinkedHashMap<String, Wording>();
        plan.objections().stream().filter(Plan.Objection::isFatal)
                .sorted(Comparator.comparing(objection -> !sheet.asks(objection.column())))
                .forEach(objection -> faults.putIfAbsent(sheet.place(objection.column()), objection.why()));
        if (faults.isEmpty()) faults.put("knowing", Message.of("admin.knowing.missing"));
        return again(sheet, sent, faults, plan.warnings().stream().map(Plan.Objection::why).toList());
    }

    /**
     * People who have no account yet get theirs in the same transaction.
     *
     * @throws ChangedMeanwhile also if one of them has come in by themselves meanwhile
     */
    Plan carryOut(Wish wish, Collection<Lines.Newcomer> newcomers, boolean knowing, Viewer by, String why) {
        try {
            return Objects.requireNonNull(together.execute(transaction -> {
                newcomers.forEach(newcomer -> accounts.open(newcomer.id(), newcomer.name(), newcomer.taxNumber()));
                var plan = establishment.carryOut(wish::in, knowing, by, why);
                if (!plan.stands(knowing)) transaction.setRollbackOnly();
                return plan;
            }));
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile(Message.of("admin.changed-meanwhile"));
        }
    }

    private View again(Sheet sheet, MultiValueMap<String, String> sent, SequencedMap<String, Wording> faults, List<Wording> warnings) {
        var form = new Form(Map.copyOf(sent), faults);
        return pages.show(form, JtesheetGenerated::render, sheet.with(form, warnings));
    }

    /**
     * An entry instead of the one that the form was made of.
     *
     * @param seen digest of that one, which the form carried
     */
    static Wish instead(Entry entry, String seen) {
        return now -> {
            if (!now.same(entry).map(Structure::digest).orElse("").equals(seen)) {
                throw new ChangedMeanwhile(Message.of("admin.changed-meanwhile"));
            }
            return now.with(entry);
        };
    }

    /** An entry that was not there; says so at the column if it was. */
    Wish added(Entry entry, Cells cells, String column) {
        if (cells.isRight() && now().same(entry).isPresent()) cells.wrong(column, "admin.fault.taken", "");
        return now -> {
            if (now.same(entry).isPresent()) throw new ChangedMeanwhile(Message.of("admin.changed-meanwhile"));
            return now.with(entry);
        };
    }
}
