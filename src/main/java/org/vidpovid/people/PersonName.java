package org.vidpovid.people;

/**
 * What a person is called.
 *
 * @param middle patronymic; empty for those who have none
 */
public record PersonName(String last, String first, String middle) {

    public String full() {
        return (last + " " + first + " " + middle).strip();
    }
}
