package org.vidpovid.witnesses;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.vidpovid.publiclog.Witnessing;
import org.vidpovid.tlog.VerifierKey;

/** Those who are asked to cosign the public log. */
@Service
public class Witnesses implements Witnessing {

    private final List<Trusted> configured;
    private final Standings standings;
    private volatile @Nullable Trusted demonstration;

    Witnesses(@Value("${vidpovid.log.witnesses:}") String setting, Standings standings) {
        configured = Trusted.read(setting);
        this.standings = standings;
    }

    /** The one that a demonstration runs by itself. */
    void demonstrates(Trusted witness) {
        demonstration = witness;
    }

    List<Trusted> all() {
        var own = demonstration;
        return own == null ? configured : Stream.concat(configured.stream(), Stream.of(own)).toList();
    }

    boolean isConfigured() {
        return !configured.isEmpty();
    }

    /** Their keys. */
    public List<VerifierKey> keys() {
        return all().stream().flatMap(witness -> witness.keys().stream()).toList();
    }

    @Override
    public List<Standing> standings() {
        var rows = standings.of(all().stream().map(Trusted::id).toList()).stream()
                .collect(Collectors.toMap(Standings.Row::witness, row -> row));
        return all().stream().map(witness -> {
            var row = rows.get(witness.id());
            return new Standing(witness.name(), witness.keys().stream().map(VerifierKey::toString).toList(),
                    row == null || row.cosignedAt() == null ? Optional.empty() : Optional.of(row.cosignedAt().toInstant()),
                    row == null || row.trouble() == null ? Optional.empty() : Optional.of(Trouble.of(row.trouble()).wording()),
                    row == null || row.since() == null ? Optional.empty() : Optional.of(row.since().toInstant()));
        }).toList();
    }
}
