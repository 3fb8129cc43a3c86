package org.vidpovid.copies;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.transaction.support.*;

class LatestTest {

    private final AtomicReference<String> stored = new AtomicReference<>("before");
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final Latest<String, String> latest = new Latest<>(this::read);

    private String read(String key) {
        reads.incrementAndGet();
        var found = stored.get();
        meanwhile.getAndSet(() -> {}).run();
        return key + " " + found;
    }

    @Test
    void whatWasReadIsKept() {
        assertThat(latest.get("a")).isEqualTo("a before");
        assertThat(latest.get("a")).isEqualTo("a before");
        assertThat(latest.get("b")).isEqualTo("b before");
        assertThat(reads).hasValue(2);
    }

    @Test
    void aChangeIsSeenAtOnce() {
        latest.get("a");
        stored.set("after");
        latest.changed();
        assertThat(latest.get("a")).isEqualTo("a after");
    }

    @Test
    void whatIsBeingReadWhileItChangesIsNotTakenForWhatIsThereSince() {
        meanwhile.set(() -> {
            stored.set("after");
            latest.changed();
        });
        assertThat(latest.get("a")).isEqualTo("a before");
        assertThat(latest.get("a")).isEqualTo("a after");
    }

    @Test
    void aTransactionSeesItsOwnChangeAtOnceAndOthersDoNot() throws Exception {
        TransactionSynchronizationManager.initSynchronization();
        stored.set("changed");
        latest.changed();
        var others = new AtomicReference<String>();
        var other = Thread.ofVirtual().start(() -> {
            stored.set("before"); // what is not committed is not read there
            others.set(latest.get("a"));
            stored.set("changed");
        });
        other.join();
        assertThat(others).hasValue("a before");
        assertThat(latest.get("a")).isEqualTo("a changed");
        stored.set("changed again");
        latest.changed();
        assertThat(latest.get("a")).isEqualTo("a changed again");

        ends(TransactionSynchronization.STATUS_COMMITTED);
        assertThat(latest.get("a")).isEqualTo("a changed again");
    }

    @Test
    void whatWasRolledBackIsForgotten() {
        latest.get("a");
        TransactionSynchronizationManager.initSynchronization();
        stored.set("not to be");
        latest.changed();
        assertThat(latest.get("a")).isEqualTo("a not to be");

        stored.set("before");
        ends(TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(latest.get("a")).isEqualTo("a before");
    }

    @Test
    void anotherTransactionWithinItDoesNotSeeIt() {
        TransactionSynchronizationManager.initSynchronization();
        stored.set("changed");
        latest.changed();
        assertThat(latest.get("a")).isEqualTo("a changed");
        stored.set("before");
        var synchronizations = TransactionSynchronizationManager.getSynchronizations();
        synchronizations.forEach(TransactionSynchronization::suspend);
        assertThat(latest.get("a")).isEqualTo("a before");
        synchronizations.forEach(TransactionSynchronization::resume);
        assertThat(latest.get("a")).isEqualTo("a changed");
        ends(TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    @AfterEach
    void clear() {
        TransactionSynchronizationManager.clear();
    }

    private static void ends(int status) {
        var synchronizations = TransactionSynchronizationManager.getSynchronizations();
        if (status == TransactionSynchronization.STATUS_COMMITTED) TransactionSynchronizationUtils.invokeAfterCommit(synchronizations);
        TransactionSynchronizationUtils.invokeAfterCompletion(synchronizations, status);
        TransactionSynchronizationManager.clear();
    }
}
