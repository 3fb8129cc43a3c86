package org.vidpovid.caselog;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.Case;
import org.vidpovid.publiclog.PublicLog;
import org.vidpovid.tlog.SignedNote;

/**
 * What a receipt says of the public log: the promise at once, the proof as soon as there is one.
 *
 * @param file the address of the files of the first entry, without their endings
 * @param place of that entry in the log
 * @param code the same for a telephone; nothing while the log has no key
 */
public record OnReceipt(String file, Optional<Long> place, Optional<QrCode> code) {

    /** Makes them. */
    @Component
    public record Maker(CaseLog log, PublicLog publicLog) {

        /**
         * For the receipt of a case; nothing for one from before there was a log.
         *
         * @param matter a case that its holder was allowed to see
         */
        public Optional<OnReceipt> of(Case matter) {
            return log.of(matter).stream().filter(entry -> entry.kind() == Kind.RECEIVED).findFirst().map(entry -> new OnReceipt(
                    "/status/" + matter.id() + "/log/" + entry.id(), entry.place(), publicLog.proof(entry.id()).map(Object::toString)
                    .or(() -> publicLog.promise(entry.leaf(), entry.at()).map(SignedNote::toString)).flatMap(QrCode::of)));
        }
    }
}
