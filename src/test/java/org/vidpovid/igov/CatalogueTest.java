package org.vidpovid.igov;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.vidpovid.imports.*;
import org.vidpovid.law.Text;
import org.vidpovid.listings.Listing;

/** What the tables of iGov know of a service is kept, and what nothing refers to is said to be dropped. */
class CatalogueTest extends IgovFolder {

    /** What people asked about it, where it is done, and its name without the sign that hid it; a row that is kept free is no service. */
    @Test
    void whatTheCatalogueKnowsOfAServiceIsKept() throws IOException {
        table("Place", "nID;sName;nID_PlaceType", "1;Київ;3", "2;Львівська;1");
        Files.writeString(folder.resolve("catalogue/Service.csv"), """
                7;_Сьома;1;1;[*];Довго? <b>Три дні</b>;;0;Рада;
                8;_можно занимать убран дубль;1;1;;;;0;Рада;
                """, StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("catalogue/ServiceData.csv"), """
                7;7;2;NULL;1;4;{};;false;1;false;;BankID
                8;7;1;1;NULL;4;{};;false;1;false;;BankID
                """, StandardOpenOption.APPEND);
        reads();

        var seventh = listings.getLast();
        assertThat(seventh.title()).isEqualTo(Text.same("Сьома"));
        assertThat(seventh.about()).isEqualTo("Довго? Три дні");
        assertThat(seventh.towns()).containsExactly("Київ", "Львівська область");
        assertThat(seventh.everywhere()).isFalse();
        assertThat(listings.getFirst().everywhere()).as("no place is named").isTrue();
        assertThat(accounts).filteredOn(one -> one.item().equals("8") && one.file().endsWith("Service.csv"))
                .singleElement().extracting(Account::fate).isEqualTo(Fate.TEST);
        assertThat(broken()).isEmpty();
    }

    @Test
    void whatNothingRefersToIsDroppedAndSaidToBe() throws IOException {
        Files.writeString(folder.resolve("catalogue/ServiceData.csv"), "2;1;2;NULL;NULL;4;{};https://a.example;false;1;false;Пишіть;EDS\n",
                StandardOpenOption.APPEND);
        reads();

        assertThat(accounts).filteredOn(one -> one.file().equals("catalogue/Place.csv")).extracting(Account::fate)
                .containsExactly(Fate.DROPPED, Fate.PART);
        assertThat(accounts).filteredOn(one -> one.file().matches("catalogue/(PlaceTree|ServiceType|City|Region).csv"))
                .extracting(Account::fate).containsOnly(Fate.DROPPED).hasSize(4);
        assertThat(listings.getFirst().ways()).containsExactly(new Listing.Way("Приходьте", "", List.of()),
                new Listing.Way("Пишіть", "https://a.example", List.of("Львів")));
    }
}
