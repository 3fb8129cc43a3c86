package org.vidpovid.forms;

import module java.base;
import com.fasterxml.jackson.annotation.*;
import org.vidpovid.files.StoredFile;

/** What was answered to one question. Never empty: a question that was left out has no answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind") // the tags are kept for years: they stay, whatever the records come to be called
public sealed interface Answer {

    @JsonTypeName("words")
    record Words(String text) implements Answer {
        public Words {
            notEmpty(text);
        }
    }

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
