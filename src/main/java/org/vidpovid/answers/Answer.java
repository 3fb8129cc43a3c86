package org.vidpovid.answers;

import module java.base;
import com.fasterxml.jackson.annotation.*;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.Text;

/** What was answered to one question. Never empty: a question that was left out has no answer. */
// the tags are kept for years: they stay, whatever the records come to be called
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Answer {

    @JsonTypeName("words")
    record Words(String text) implements Answer {
        public Words {
            notEmpty(text);
        }
    }

    /** A number, exactly as it was given. It is kept as text: no reader between makes it inexact. */
    @JsonTypeName("number")
    record Quantity(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value) implements Answer {
        public Quantity {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            if (value.scale() < 0) value = value.setScale(0);
        }
    }

    @JsonTypeName("money")
    record Money(long kopiykas) implements Answer {}

    @JsonTypeName("day")
    record Day(LocalDate date) implements Answer {}

    @JsonTypeName("yes-or-no")
    record YesOrNo(boolean yes) implements Answer {}

    @JsonTypeName("choice")
    record Choice(String value) implements Answer {
        public Choice {
            notEmpty(value);
        }
    }

    @JsonTypeName("choices")
    record Choices(List<String> values) implements Answer {
        public Choices {
            values = List.copyOf(values);
            if (values.isEmpty()) throw new IllegalArgumentException("an answer without choices");
        }
    }

    /**
     * A person's name.
     *
     * @param middle patronymic; empty for those who have none
     */
    @JsonTypeName("name")
    record Name(String last, String first, String middle) implements Answer {
        public Name {
            notEmpty(last + first + middle);
        }

        public String full() {
            return Stream.of(last, first, middle).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        }
    }

    /**
     * Where something is. What was left out is empty.
     *
     * @param region     code of the region, as ISO 3166-2 has it
     * @param district   tells settlements of one name in one region apart; empty if there is no need
     * @param listed     whether the settlement is in the list; otherwise it stands as it was typed
     * @param house      with its block
     */
    @JsonTypeName("address")
    record Address(String region, String district, String settlement, boolean listed, String street, String house, String flat)
            implements Answer {
        public Address {
            notEmpty(region + settlement + street + house + flat);
        }
    }

    /** Rows of a table, each with its answers by the id of the column. */
    @JsonTypeName("rows")
    record Rows(List<Map<String, Answer>> rows) implements Answer {
        public Rows {
            rows = rows.stream().<Map<String, Answer>>map(row -> Collections.unmodifiableSortedMap(new TreeMap<>(row))).toList();
            if (rows.isEmpty()) throw new IllegalArgumentException("an answer without rows");
        }
    }

    /**
     * A time to come.
     *
     * @param place code of the place
     * @param name  what the place was called
     * @param at    by the clock of Kyiv
     */
    @JsonTypeName("appointment")
    record Appointment(String place, Text name, LocalDateTime at) implements Answer {}

    /** Others who are to sign. */
    @JsonTypeName("signers")
    record Signers(List<Signer> signers) implements Answer {
        public Signers {
            signers = List.copyOf(signers);
            if (signers.isEmpty()) throw new IllegalArgumentException("an answer without signers");
        }
    }

    /**
     * Somebody who is to sign, and how they are reached.
     *
     * @param email empty if they have none
     * @param phone empty if they have none
     */
    record Signer(Name name, String email, String phone) {}

    @JsonTypeName("files")
    record Files(List<StoredFile> files) implements Answer {
        public Files {
            files = List.copyOf(files);
            if (files.isEmpty()) throw new IllegalArgumentException("an answer without files");
        }
    }

    private static void notEmpty(String text) {
        if (text.isBlank()) throw new IllegalArgumentException("an empty answer");
    }
}
