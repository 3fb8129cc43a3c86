package org.vidpovid.people;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.PortalTest;
import org.vidpovid.web.Language;

@PortalTest
class PeopleTest {

    @Autowired People people;

    @Test
    void whoAppliesWithoutAnAccountCanBeToldThingsAndCannotSignIn() {
        var contact = new Contact("a@example.org", null, Language.EN);
        var id = people.register(new PersonName("Mononym", "", ""), contact);
        var other = people.register(new PersonName("Mononym", "", ""), contact);
        assertThat(people.contactOf(List.of(id, UUID.randomUUID()))).containsOnly(Map.entry(id, contact));
        assertThat(other).isNotEqualTo(id);
        assertThat(people.withAccounts()).isNotEmpty().extracting(Person::id).doesNotContain(id);
    }

    @Test
    void thePortalKnowsASignedInPersonAndNobodyElse() {
        var someone = people.withAccounts().getFirst();
        var viewer = new Viewer(someone.id(), "", someone.id(), Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH);
        assertThat(people.own(viewer)).contains(someone);
        assertThat(people.own(Viewer.withoutAccount(Set.of(UUID.randomUUID())))).isEmpty();
    }

    /** The last digit checks the others; the first five are the days to the birth from 31 December 1899. */
    @Test
    void theTaxpayerNumbersOfTheDemonstrationAreRight() {
        int[] weights = {-1, 5, 7, 9, 4, 6, 10, 5, 7};
        assertThat(people.withAccounts().stream().filter(person -> person.id().toString().startsWith("00000000-"))).hasSizeGreaterThan(80)
                .allSatisfy(person -> {
            var digits = Objects.requireNonNull(person.taxNumber()).chars().map(Character::getNumericValue).toArray();
            int sum = IntStream.range(0, 9).map(i -> weights[i] * digits[i]).sum();
            assertThat(digits[9]).isEqualTo(sum % 11 % 10);
            assertThat(LocalDate.of(1899, 12, 31).plusDays(Integer.parseInt(person.taxNumber().substring(0, 5)))).isEqualTo(person.born());
        });
    }
}
