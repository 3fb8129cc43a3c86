package org.vidpovid.cases;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.cases.SampleCase.viewer;
import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.PortalTest;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.law.Text;
import org.vidpovid.notices.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

@PortalTest
class CasesTest {

    @Autowired Cases cases;
    @Autowired Outcomes outcomes;
    @Autowired HandOvers handOvers;
    @Autowired TransactionTemplate transactions;
    @Autowired SampleCase sample;
    @Autowired Notices notices;
    Viewer applicant, head, deputy, colleague;
    Case matter;

    @BeforeEach
    void aCaseIsOpened() {
        applicant = sample.somebody();
        matter = opened(applicant);
        head = viewer(sample.inCharge().official());
        deputy = viewer(sample.inCharge().deputy());
        colleague = viewer(sample.colleague());
    }

    @Test
    void fromItsFirstSecondItHasANumberATermAndNamedPeople() {
        assertThat(CaseNumber.read(matter.number().toString())).contains(matter.number());
        assertThat(matter.due().on()).isAfter(matter.receivedOn());
        assertThat(matter.inCharge()).isEqualTo(sample.inCharge());
        assertThat(matter.stage()).isEqualTo(new UnderWay());
        assertThat(journal()).singleElement().asString().contains("подає заяву", matter.inCharge().official().name());
        assertThat(told()).first().asString().contains("Заяву отримано");
    }

    @Test
    void numbersAreNeverGivenTwice() throws InterruptedException {
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = atOnce.invokeAll(Collections.nCopies(16, () -> sample.openedFor(applicant).number())).stream()
                    .map(Future::resultNow).toList();
            assertThat(numbers).doesNotHaveDuplicates();
        }
    }

    @Test
    void ofDecisionsAtTheSameMomentOneCounts() throws InterruptedException {
        var acts = Stream.generate(UUID::randomUUID).limit(8).toList();
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var counted = atOnce.invokeAll(acts.stream().map(act -> (Callable<Boolean>) () -> decides(act)).toList())
                    .stream().map(Future::resultNow).toList();

            assertThat(counted).containsOnlyOnce(true);
            assertThat(seen(applicant).stage()).isInstanceOfSatisfying(Granted.class,
                    granted -> assertThat(granted.actId()).isEqualTo(acts.get(counted.indexOf(true))));
        }
        assertThat(journal()).hasSize(2);
        assertThat(told()).hasSize(2);
    }

    private boolean decides(UUID act) {
        try {
            decide(matter.id(), 0, new Granted(act, Instant.now(), "Official"), head);
            return true;
        } catch (ChangedMeanwhile _) {
            return false;
        }
    }

    @Test
    void whoeverDecidesMustHaveSeenTheLastMessage() {
        cases.write(matter.id(), "I forgot to say", List.of(), applicant, OWN_AFFAIRS);

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> decide(matter.id(), 0, granted(), head));
        decide(matter.id(), 1, granted(), head);
        assertThat(seen(applicant).isOpen()).isFalse();
    }

    @Test
    void nobodyDecidesTheirOwn() {
        var own = sample.openedFor(head);

        assertThat(cases.visibleTo(head, DECISION).find(own.id())).isEmpty();
        assertThat(cases.visibleTo(head, OWN_AFFAIRS).find(own.id())).isPresent();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decide(own.id(), 0, granted(), head));
        decide(own.id(), 0, granted(), deputy);
        assertThat(cases.visibleTo(head, OWN_AFFAIRS).get(own.id()).isOpen()).isFalse();
    }

    @Test
    void anotherUnitFindsNothing() {
        var stranger = viewer(sample.ofAnotherUnit());

        assertThat(cases.visibleTo(stranger, DECISION).find(matter.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decide(matter.id(), 0, granted(), stranger));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cases.write(matter.id(), "Hello", List.of(), stranger, DECISION));
        assertThat(cases.visibleTo(sample.somebody(), OWN_AFFAIRS).find(matter.id())).isEmpty();
        assertThat(cases.visibleTo(Viewer.withoutAccount(Set.of()), OWN_AFFAIRS).find(matter.id())).isEmpty();
        assertThat(cases.visibleTo(applicant, DECISION).find(matter.id())).as("an applicant is no official").isEmpty();
    }

    @Test
    void ofTheUnitOnlyTheOneInChargeAndTheirDeputyAct() {
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> decide(matter.id(), 0, granted(), colleague));
        assertThat(seen(colleague, DECISION).isOpen()).isTrue();

        decide(matter.id(), 0, granted(), deputy);
        assertThat(journal()).last().asString().contains(deputy.name(), "надає те, про що просили");
    }

    @Test
    void handingItOverIsToldToTheApplicantAndWrittenDown() {
        assertThat(handedOver(matter, sample.colleague(), "She knows trees")).isEqualTo(1);

        assertThat(seen(applicant).inCharge().official()).isEqualTo(sample.colleague());
        assertThat(journal()).last().asString().as("who, to whom, why, and who agreed").contains(head.name(), colleague.name(),
                "She knows trees", deputy.name());
        assertThat(told()).first().asString().contains(colleague.name());
        assertThatExceptionOfType(ChangedMeanwhile.class).as("it is out of their hands")
                .isThrownBy(() -> decide(matter.id(), 1, granted(), head));
        decide(matter.id(), 1, granted(), colleague);
    }

    @Test
    void itIsHandedOverOnlyWithinTheUnitAndNeverToItsApplicant() {
        var own = sample.openedFor(colleague);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                handOvers.proposable(matter.id(), 0, sample.ofAnotherUnit().postId(), head));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> handOvers.proposable(own.id(), 0, sample.colleague().postId(), head));
        assertThat(handedOver(own, sample.colleague(), "Here")).as("nor if it was proposed all the same").isZero();
        assertThat(seen(applicant)).isEqualTo(matter);
    }

    @Test
    void onePersonIsNotTwoAndWhatHasChangedHandsStays() {
        var itself = new CaseFollower.HandOver.Agreed(sample.inCharge().official(), sample.inCharge().official(), "Alone");
        assertThatIllegalArgumentException().isThrownBy(() -> transactions.executeWithoutResult(_ ->
                handOvers.handOver(List.of(matter.id()), Objects.requireNonNull(head.personId()), sample.colleague().postId(),
                        sample.colleague().personId(),
                        itself)));

        for (var agreed : List.of(new CaseFollower.HandOver.Agreed(sample.inCharge().official(), sample.colleague(), "By who gets it"),
                new CaseFollower.HandOver.Agreed(sample.colleague(), sample.inCharge().official(), "For oneself"))) {
            assertThatIllegalArgumentException().as(agreed.reason()).isThrownBy(() -> transactions.executeWithoutResult(_ -> handOvers
                    .handOver(List.of(matter.id()), Objects.requireNonNull(head.personId()), sample.colleague().postId(),
                            sample.colleague().personId(), agreed)));
        }
        assertThatExceptionOfType(ChangedMeanwhile.class).as("who answers for the post by now is not who was agreed on").isThrownBy(() ->
                transactions.executeWithoutResult(_ -> handOvers.handOver(List.of(matter.id()), Objects.requireNonNull(head.personId()),
                        sample.colleague().postId(), UUID.randomUUID(), new CaseFollower.HandOver.Agreed(sample.inCharge().official(),
                                sample.inCharge().deputy(), "Another"))));

        assertThat(handedOver(matter, sample.colleague(), "Once")).isEqualTo(1);
        assertThat(handedOver(matter, sample.colleague(), "Twice")).as("it is not in the hands of the head any more").isZero();
        outcomes.withdraw(matter.id(), "", false, applicant);
        assertThat(transactions.<Optional<Case>>execute(_ -> handOvers.toAssign(matter.id()))).as("what has ended").isEmpty();
    }

    /** As the head proposes and the deputy confirms. */
    private int handedOver(Case matter, org.vidpovid.authorities.Seat to, String reason) {
        return transactions.execute(_ -> handOvers.handOver(List.of(matter.id()), Objects.requireNonNull(head.personId()), to.postId(),
                to.personId(),
                new CaseFollower.HandOver.Agreed(sample.inCharge().official(), sample.inCharge().deputy(), reason)));
    }

    private void decide(UUID id, int seen, Decided how, Viewer official) {
        transactions.executeWithoutResult(_ -> outcomes.end(id, seen, how, official));
    }

    private Case opened(Viewer viewer) {
        return cases.visibleTo(viewer, OWN_AFFAIRS).get(sample.openedFor(viewer).id());
    }

    private Case seen(Viewer viewer) {
        return seen(viewer, OWN_AFFAIRS);
    }

    private Case seen(Viewer viewer, Purpose purpose) {
        return cases.visibleTo(viewer, purpose).get(matter.id());
    }

    private List<String> journal() {
        return cases.visibleTo(applicant, OWN_AFFAIRS).file(matter.id()).journal().stream()
                .map(entry -> entry.actor().name() + " " + entry.what().uk()).toList();
    }

    private List<Text> told() {
        return notices.inboxOf(applicant).stream().map(Notice::body).toList();
    }

    private static Granted granted() {
        return new Granted(UUID.randomUUID(), Instant.now(), "Official");
    }
}
