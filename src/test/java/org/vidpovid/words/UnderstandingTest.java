package org.vidpovid.words;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {

    private static final Speech SPEECH = new Speech();
    private static final Understanding UNDERSTANDING = new Understanding(SPEECH, new WordFiles(""),
            SPEECH.words("паспорт громадянина України для виїзду за кордон свідоцтво про народження субсидія passport birth certificate")
            .stream());

    /** What the first word is taken for, and by what. */
    @ParameterizedTest
    @CsvSource({"паспорт, паспорт, SAID", "паспорта, паспорта, SAID", "пасморт, паспорт, MISTYPED", "субсыдия, субсидія, MISTYPED",
            "pasport, паспорт, SPELT", "subsydiya, субсидія, SPELT",
            "свідоц, свідоцтво, BEGUN", "справка, довідка, MEANT", "справку, довідка, MEANT", "ребенка, дитина, MEANT",
            "свидетельство, свідоцтво, MEANT"})
    void aWordIsTakenForTheOneThatIsMeant(String typed, String meant, How how) {
        assertThat(guesses(UNDERSTANDING.read(typed))).contains(meant + " " + how);
    }

    @ParameterizedTest
    @CsvSource({"gfcgjhn, паспорт", "GFCGJHN, паспорт", "'ce,cblsz', субсидія", "зфіізщке, passport", "ишкер, birth"})
    void whatWasTypedInTheOtherLayoutIsRead(String typed, String meant) {
        var reading = UNDERSTANDING.read(typed);

        assertThat(reading.otherLayout()).isTrue();
        assertThat(guesses(reading)).contains(meant + " SAID");
    }

    @ParameterizedTest
    @CsvSource({"паспорт", "birth certificate", "zagran pasport", "паспорт ID"})
    void whatMakesSenseAsItIsStaysSo(String typed) {
        assertThat(UNDERSTANDING.read(typed).otherLayout()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"прописка, реєстрація місця проживання", "загубила паспорт, паспорт замість утраченого або викраденого",
            "паспорт я загубив, паспорт замість утраченого або викраденого",
            "як усиновити дитину, допомога при усиновленні дитини", "birth certificate, повторна видача свідоцтва про народження"})
    void everydayWordsAreTakenForOfficialOnes(String typed, String official) {
        assertThat(UNDERSTANDING.read(typed).concepts().stream().flatMap(concept -> concept.others().stream())
                .map(other -> other.phrase().text())).contains(official);
    }

    @Test
    void aPhraseCoversTheWordsItIsMadeOf() {
        assertThat(UNDERSTANDING.read("загубив паспорт").concepts()).singleElement()
                .satisfies(concept -> assertThat(concept.tokens()).hasSize(2));
    }

    @Test
    void theOperatorAddsWordsInAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("words.csv"), "everyday;official\n# ours\nксива;паспорт громадянина\nбез пари\n;\n");
        var files = new WordFiles(file.toString());
        var before = files.state();

        assertThat(new Understanding(SPEECH, files, Stream.of()).read("ксива").concepts().getFirst().others())
                .extracting(other -> other.phrase().text()).containsExactly("паспорт громадянина");
        Files.writeString(file, "everyday;official\n");
        assertThat(files.state()).isNotEqualTo(before);
        assertThat(new Understanding(SPEECH, new WordFiles(folder.resolve("none.csv").toString()), Stream.of()).read("прописка").concepts()
                .getFirst().others()).isNotEmpty();
    }

    private static List<String> guesses(Understanding.Reading reading) {
        return reading.concepts().stream().flatMap(concept -> concept.tokens().stream()).flatMap(token -> token.guesses().stream())
                .map(guess -> guess.word().form() + " " + guess.how()).toList();
    }
}
