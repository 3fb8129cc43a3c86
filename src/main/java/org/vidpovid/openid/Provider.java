package org.vidpovid.openid;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.people.Assurance;

/**
 * An identity provider, as it was configured.
 *
 * @param clientSecret empty for a client without one
 * @param levels how sure each of its {@code acr} words is
 * @param otherwise how sure it is where {@code acr} says nothing or an unknown word
 * @param numbersFrom from which level on its numbers of persons are believed
 * @param userinfo whether to ask its userinfo endpoint for what the ID token does not say
 */
record Provider(String id, Text name, URI issuer, String clientId, String clientSecret, List<String> scopes, Map<String, Assurance> levels,
                Assurance otherwise, Assurance numbersFrom, Map<Claim, String> claims, boolean userinfo) {

    /** What a provider may say of a person, and how it is called where nobody says otherwise. */
    enum Claim {
        LAST("last", "family_name"), FIRST("first", "given_name"), MIDDLE("middle", "middle_name"), BORN("born", "birthdate"),
        EMAIL("email", "email"), TAX_NUMBER("taxpayer-number", "drfocode"), RECORD_NUMBER("record-number", "unzr");

        final String word;
        final String usual;

        Claim(String word, String usual) {
            this.word = word;
            this.usual = usual;
        }
    }

    Assurance level(String acr) {
        return levels.getOrDefault(acr, otherwise);
    }

    /** The highest level that it can give. */
    Assurance most() {
        return Stream.concat(Stream.of(otherwise), levels.values().stream()).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Its words for this level and those above, the nearest first. */
    List<String> wordsFor(Assurance needed) {
        return levels.entrySet().stream().filter(level -> level.getValue().isAtLeast(needed))
                .sorted(Map.Entry.<String, Assurance>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }

    /** Without the secret: this gets into logs. */
    @Override
    public String toString() {
        return id;
    }
}
