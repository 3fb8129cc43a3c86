package org.vidpovid.caselog;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.Case;
import org.vidpovid.publiclog.PublicLog;

/**
 * What a receipt says of the public log: the promise at once, the proof as soon as there is one.
 *
 * @param file the address of the files of the first entry, without their endings
 * @param place of that entry in the log
 * @param code the same for a telephone; nothing if it is too long for one
 */
public record OnReceipt(String file, Optional<Long> place, Optional<QrCode> code) {

    /** Makes them. */
    @Component
    public record Maker(CaseLog log, PublicLog publicLog) {

        /**
         * For the receipt of a case; nothing for one from before there was a log, nor while the log has no key to sign with.
         *
         * @param matter a case that its holder was allowed to see
         */
        public Optional<OnReceipt> of(Case matter) {
            return log.of(matter).stream().filter(entry -> entry.kind() == Kind.RECEIVED).findFirst().flatMap(entry ->
                    publicLog.promise(entry.leaf(), entry.at()).map(promise -> new OnReceipt(
                            "/status/" + matter.id() + "/log/" + entry.id(), entry.place(),
                            QrCode.of(publicLog.proof(entry.id()), promise))));
        }
    }
}
