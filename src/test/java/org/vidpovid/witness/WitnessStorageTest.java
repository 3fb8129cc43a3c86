package org.vidpovid.witness;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.tlog.*;

/** What a witness has seen outlives it, whenever it dies: it contradicts nothing that it has cosigned, and forgets no alarm. */
class WitnessStorageTest extends RunningWitness {

    @Test
    void whatWasEverCosignedIsThereForEverybodyToReckonWith() throws Exception {
        assertThat(asks("GET", register()).statusCode()).isEqualTo(404);
        var rows = new StringBuilder();
        int before = 0;
        for (int size : List.of(1, 7, 99, 100, 300, 513)) {
            var lines = posts(log.asks(before, size)).body().lines().map(NoteSignature::parse).toList();
            assertThat(lines).hasSize(2);
            rows.append(Register.row(size, lines));
            before = size;
        }
        posts(log.asks(513, 513));
        assertThat(asks("GET", register()).body()).isEqualTo(rows.toString());
        var row = rows.toString().lines().toList();
        for (var after : Map.of(0, 0, 1, 1, 6, 1, 7, 2, 99, 3, 299, 4, 300, 5, 513, 6, 9999, 6).entrySet()) {
            assertThat(asks("GET", register() + "?after=" + after.getKey()).body().lines()).as("after %s", after.getKey())
                    .containsExactlyElementsOf(row.subList(after.getValue(), row.size()));
        }
        ends();
        var file = file(".cosigned");
        Files.writeString(file, rows.substring(0, rows.length() - 20)); // it died within the last row
        starts();
        assertThat(asks("GET", register()).body()).as("made good at the start").isEqualTo(rows.toString());
    }

    private String register() {
        return "/" + log.known(Optional.empty()).hash() + "/cosigned";
    }

    @Test
    void twoRootsOfOneSizeAreAnAlarmAndTheLogIsNeverCosignedAgain() throws Exception {
        posts(log.asks(0, 300));
        var fork = log.fork(299, 300);
        assertThat(posts(new Asked(300, List.of(), fork.checkpoint(300)).bytes()).statusCode()).isEqualTo(422);
        assertThat(alarms.raised).singleElement().satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(Alarm.Kind.FORK));
        var file = Files.readString(alarms.evidence.getFirst());
        var both = file.split("--- (held|shown)\n");
        assertThat(both).hasSize(3);
        var roots = Stream.of(both).skip(1).map(note -> SignedCheckpoint.open(SignedNote.parse(note), log.origin(), log.key.verifier(),
                List.of()).checkpoint()).toList();
        assertThat(roots).extracting(Checkpoint::size).containsExactly(300L, 300L);
        assertThat(roots).extracting(Checkpoint::root).doesNotHaveDuplicates();

        assertThat(posts(log.asks(300, 400)).statusCode()).isEqualTo(422);
        ends();
        starts();
        assertThat(posts(log.asks(300, 400)).statusCode()).as("after a restart").isEqualTo(422);
        assertThat(alarms.raised).hasSize(1);
    }

    /** What is told to nobody is lost: a full disk must not hide a fork. */
    @Test
    void anAlarmIsToldAlsoIfItsEvidenceCannotBeWrittenAndWrittenWhenItCan() throws Exception {
        posts(log.asks(0, 300));
        var inTheWay = Files.createDirectory(file(".alarm.partial"));
        posts(new Asked(300, List.of(), log.fork(299, 300).checkpoint(300)).bytes());
        assertThat(alarms.raised).hasSize(1);
        assertThat(alarms.evidence).isEmpty();
        assertThat(posts(log.asks(300, 400)).statusCode()).isEqualTo(422);
        Files.delete(inTheWay);
        assertThat(posts(log.asks(300, 400)).statusCode()).isEqualTo(422);
        assertThat(alarms.evidence).hasSize(1);
        ends();
        starts();
        assertThat(posts(log.asks(300, 400)).statusCode()).as("after a restart").isEqualTo(422);
        assertThat(alarms.raised).as("once at once, once with the file").hasSize(2);
    }

    /**
     * The machine dies with the new checkpoint written, before it has its name and after that: the witness was asked and nobody was told.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedBetweenWritingAndAnsweringItGoesOnAndContradictsNothing(boolean isNamed) throws Exception {
        posts(log.asks(0, 300));
        ends();
        class Killed extends RuntimeException {}
        Shelf.Point dies = () -> {
            throw new Killed();
        };
        try (var dying = new Witness(List.of(log.known(Optional.empty())), KEYS, Shelf.open(storage, isNamed ? () -> {} : dies,
                isNamed ? dies : () -> {}), CLOCK, alarms)) {
            assertThatExceptionOfType(Killed.class).isThrownBy(() -> dying.add(log.asks(300, 400)));
        }
        starts();
        var known = isNamed ? 400 : 300;
        assertThat(posts(log.asks(0, 500)).body()).isEqualTo(known + "\n");
        assertThat(posts(log.asks(known, 500)).statusCode()).isEqualTo(200);
        assertThat(alarms.raised).isEmpty();
    }

    @Test
    void aDamagedStorageIsNeverTakenForAnEmptyOne() throws Exception {
        posts(log.asks(0, 300));
        ends();
        var file = file(".checkpoint");
        var good = Files.readAllBytes(file);
        var flipped = good.clone();
        flipped[log.origin().length() + 2] ^= 1; // in the size
        Files.write(file, flipped);
        assertThatExceptionOfType(CannotDo.class).isThrownBy(this::starts).withMessageContaining("damaged");
        Files.write(file, good);
        starts();
    }

    @Test
    void twoWitnessesNeverShareAStorage() {
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> Witness.open(List.of(log.known(Optional.empty())), KEYS, storage, CLOCK,
                alarms)).withMessageContaining("in use");
    }
}
