package org.vidpovid.copies;

import module java.base;
import com.github.benmanes.caffeine.cache.*;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.*;

/**
 * What everybody asks for and few change: each node keeps what it read for a second. What a node changed itself is true there as soon as it
 * is committed: what somebody was reading meanwhile, as it was before, is not taken for what is there since. Within the transaction that
 * changes it, and nowhere else, it is true at once.
 */
public final class Latest<K, V> {

    private record Asked<K>(K key, long change) {}

    private final Function<K, V> read;
    private final AtomicLong changes = new AtomicLong();
    private final LoadingCache<Asked<K>, V> known;

    public Latest(Function<K, V> read) {
        this.read = read;
        known = Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofSeconds(1)).build(asked -> read.apply(asked.key()));
    }

    public V get(K key) {
        var within = within();
        return within == null ? known.get(new Asked<>(key, changes.get())) : within.known.computeIfAbsent(key, read);
    }

    /** To be called after the change. */
    public void changed() {
        var within = within();
        if (within != null) {
            within.known.clear();
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var begun = new Within();
            begun.resume();
            TransactionSynchronizationManager.registerSynchronization(begun);
        } else {
            changes.incrementAndGet();
        }
    }

    @SuppressWarnings("unchecked") // bound here alone
    private @Nullable Within within() {
        return (Within) TransactionSynchronizationManager.getResource(this);
    }

    /** What a transaction that changed it knows, until it is over. */
    private class Within implements TransactionSynchronization {

        final Map<K, V> known = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Latest.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Latest.this, this);
        }

        @Override
        public void afterCommit() { // before those who were told of the commit ask for it
            changes.incrementAndGet();
            known.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Latest.this);
        }
    }
}
