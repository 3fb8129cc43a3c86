package org.vidpovid.igov;

import org.jspecify.annotations.Nullable;
import org.vidpovid.imports.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.Message;

/** What something became, and why; null if that speaks for itself. */
record Became(Fate fate, @Nullable Text why) {

    /** Accounts for things of one file. */
    record Book(String file) {
        Account account(String item, Became became) {
            return new Account(file, item, became.fate(), became.why());
        }
    }

    static Became of(Fate fate) {
        return new Became(fate, null);
    }

    static Became of(Fate fate, String key, Object... arguments) {
        return new Became(fate, Text.of(Message.of(key, arguments)));
    }

    /** The same, with a reason. */
    Became because(@Nullable String key) {
        return key == null ? this : of(fate, key);
    }
}
