package org.vidpovid.authorities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Entry.*;
import org.vidpovid.authorities.Structure.Edit;
import org.vidpovid.web.*;

/** An edit in words, for the record that stays. */
record Told(Structure structure) {

    Wording of(Edit edit) {
        var before = edit.before();
        return switch (edit.subject()) {
            case Authority one -> before == null ? Message.of("authorities.told.authority.added", one.name(), one.code())
                    : Message.of("authorities.told.authority.changed", one.name(), one.code());
            case Entry.Unit one -> before == null ? Message.of("authorities.told.unit.added", one.name(), one.code())
                    : closes(((Entry.Unit) before).closed(), one.closed())
                    ? Message.of("authorities.told.unit.closed", one.name(), one.code(), date(one.closed()))
                    : Message.of("authorities.told.unit.changed", one.name(), one.code());
            case Post one -> before == null ? Message.of("authorities.told.post.added", one.title(), one.code())
                    : closes(((Post) before).closed(), one.closed())
                    ? Message.of("authorities.told.post.closed", one.title(), one.code(), date(one.closed()))
                    : Message.of("authorities.told.post.changed", one.title(), one.code());
            case Where one -> before == null ? Message.of("authorities.told.place.added", one.name(), one.code())
                    : closes(((Where) before).closed(), one.closed())
                    ? Message.of("authorities.told.place.closed", one.name(), one.code(), date(one.closed()))
                    : Message.of("authorities.told.place.changed", one.name(), one.code());
            case Appointment one -> official(edit, one);
            case Away one -> away(edit, one);
        };
    }

    private Wording official(Edit edit, Appointment one) {
        Wording post = structure.post(one.post()).<Wording>map(Post::title).orElse(_ -> one.post());
        if (edit.after() == null) return Message.of("authorities.told.official.withdrawn", one.name(), post, one.post(), one.since());
        if (edit.before() == null) return Message.of("authorities.told.official.appointed", one.name(), post, one.post(), one.since());
        return one.until() == null ? Message.of("authorities.told.official.stays", one.name(), post, one.post())
                : Message.of("authorities.told.official.leaves", one.name(), post, one.post(), one.until());
    }

    private Wording away(Edit edit, Away one) {
        var name = structure.all(Appointment.class).stream().filter(official -> official.personId().equals(one.personId()))
                .map(Appointment::name).reduce((_, last) -> last).orElse("");
        if (edit.after() == null) return Message.of("authorities.told.absence.removed", name, one.since(), one.until());
        return edit.before() == null ? Message.of("authorities.told.absence.added", name, one.since(), one.until())
                : Message.of("authorities.told.absence.changed", name, one.since(), one.until());
    }

    private static boolean closes(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null && after != null;
    }

    private static LocalDate date(@Nullable LocalDate closed) {
        return Objects.requireNonNull(closed);
    }
}
