package org.vidpovid.authorities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;

/**
 * One line of the {@link Structure}. Lines name each other by code, as people who keep them do, so that a list can be read without the
 * portal.
 */
public sealed interface Entry {

    enum Kind { AUTHORITY, UNIT, POST, OFFICIAL, ABSENCE, PLACE }

    Kind kind();

    /** What tells it from others of its kind; it never changes. */
    String key();

    /** Everything it says, by the names that columns of lists have; nothing is an empty text. */
    SequencedMap<String, String> columns();

    record Authority(String code, Text name) implements Entry {

        @Override
        public Kind kind() {
            return Kind.AUTHORITY;
        }

        @Override
        public String key() {
            return code;
        }

        @Override
        public SequencedMap<String, String> columns() {
            return named("code", code, "name_uk", name.uk(), "name_en", name.en());
        }
    }

    /**
     * A part of an authority.
     *
     * @param parent code of the authority
     * @param head code of the post of its head
     * @param closed the first day without it
     */
    record Unit(String code, String parent, Text name, String head, @Nullable LocalDate closed) implements Entry {

        @Override
        public Kind kind() {
            return Kind.UNIT;
        }

        @Override
        public String key() {
            return code;
        }

        @Override
        public SequencedMap<String, String> columns() {
            return named("code", code, "parent", parent, "name_uk", name.uk(), "name_en", name.en(), "head", head, "closed", text(closed));
        }
    }

    /**
     * A post.
     *
     * @param parent code of the unit
     * @param deputy code of the post that stands in for it
     * @param superior code of the post above it
     */
    record Post(String code, String parent, Text title, @Nullable String deputy, @Nullable String superior, @Nullable LocalDate closed)
            implements Entry {

        @Override
        public Kind kind() {
            return Kind.POST;
        }

        @Override
        public String key() {
            return code;
        }

        @Override
        public SequencedMap<String, String> columns() {
            return named("code", code, "parent", parent, "name_uk", title.uk(), "name_en", title.en(), "deputy", text(deputy),
                    "superior", text(superior), "closed", text(closed));
        }
    }

    /**
     * Somebody holds a post.
     *
     * @param name as of the appointment
     * @param until the first day when they no longer do
     */
    record Appointment(String post, UUID personId, String name, LocalDate since, @Nullable LocalDate until) implements Entry {

        @Override
        public Kind kind() {
            return Kind.OFFICIAL;
        }

        @Override
        public String key() {
            return post + " " + since;
        }

        @Override
        public SequencedMap<String, String> columns() {
            return named("post", post, "name", name, "since", since.toString(), "until", text(until));
        }

        public boolean holdsOn(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /**
     * An official is away.
     *
     * @param until the first day back
     * @param deputy code of the post whose holder stands in this time
     */
    record Away(UUID personId, LocalDate since, LocalDate until, Absence.Reason reason, @Nullable String deputy) implements Entry {

        @Override
        public Kind kind() {
            return Kind.ABSENCE;
        }

        @Override
        public String key() {
            return personId + " " + since;
        }

        @Override
        public SequencedMap<String, String> columns() {
            return named("since", since.toString(), "until", until.toString(), "reason", reason.name().toLowerCase(Locale.ROOT), "deputy",
                    text(deputy));
        }
    }

    /** A place as it is kept. */
    record Where(String code, String unit, Text name, Text address, @Nullable String phone, Place.@Nullable Point point,
            @Nullable Text note,
                 List<Place.Opening> hours, @Nullable LocalDate closed) implements Entry {

        @Override
        public Kind kind() {
            return Kind.PLACE;
        }

        @Override
        public String key() {
            return code;
        }

        @Override
        public SequencedMap<String, String> columns() {
            return named("code", code, "unit", unit, "name_uk", name.uk(), "name_en", name.en(), "address_uk", address.uk(), "address_en",
                    address.en(),
                    "phone", text(phone), "latitude", point == null ? "" : point.latitude().toPlainString(),
                    "longitude", point == null ? "" : point.longitude().toPlainString(),
                    "note_uk", note == null ? "" : note.uk(), "note_en", note == null ? "" : note.en(),
                    "hours", OpeningHours.written(hours), "closed", text(closed));
        }
    }

    private static SequencedMap<String, String> named(String... pairs) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) columns.put(pairs[i], pairs[i + 1]);
        return columns;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
