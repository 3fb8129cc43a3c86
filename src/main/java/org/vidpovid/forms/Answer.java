package org.vidpovid.forms;

import module java.base;
import org.vidpovid.files.StoredFile;

/** What was answered to one question. Never empty: a question that was left out has no answer. */
public sealed interface Answer {
    record Words(String text) implements Answer {}
    record Day(LocalDate date) implements Answer {}
    record YesOrNo(boolean yes) implements Answer {}
    record Choice(String value) implements Answer {}
    record Name(String last, String first, String middle) implements Answer {}
    record Files(List<StoredFile> files) implements Answer {}
}
