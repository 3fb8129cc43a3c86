package org.vidpovid.feedback;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.notices.Notices.News;
import org.vidpovid.web.*;

/** Who is told of a remark, in the transaction in which it came, was answered, or stayed without an answer. What was said is not told. */
@Component
record Telling(Notices notices, Answering answering) {

    /** The official whom it is about, the head of the unit and their superior, each once; never whoever said it. */
    void said(Remark remark) {
        tell(remark, Stream.concat(remark.official().stream(), answering.heads(remark.unitId()).stream()
                .flatMap(three -> Stream.of(three.official(), three.superior()))),
                Message.of("feedback.notice.subject", remark.kind().wording()),
                Message.of("feedback.notice.said", remark.kind().wording(), remark.unit(), by(remark), remark.answerBy()));
    }

    /** All who answer for the unit. It is said by name who should have answered. */
    void late(Remark remark) {
        tell(remark, answering.heads(remark.unitId()).stream()
                .flatMap(three -> Stream.of(three.official(), three.deputy(), three.superior())),
                Message.of("feedback.notice.late.subject", remark.answerBy()),
                Message.of("feedback.notice.late", remark.kind().wording(), remark.unit(), by(remark), remark.answerBy()));
    }

    /** Whoever said it, if that is known, and the official whom it is about. */
    void answered(Remark remark) {
        var answer = remark.answer().orElseThrow();
        if (remark.personId() != null) {
            var subject = Message.of("feedback.notice.answered.subject");
            var body = Message.of("feedback.notice.answered", answer.by().name(), answer.by().post(), remark.unit());
            if (remark.matter().isPresent()) notices.tell(remark.personId(), remark.matter().get().id(), subject, body);
            else notices.tell(remark.personId(), remark.id(), "/remarks/" + remark.id(), subject, body);
        }
        tell(remark, remark.official().stream(), Message.of("feedback.notice.subject", remark.kind().wording()),
                Message.of("feedback.notice.answered", answer.by().name(), answer.by().post(), remark.unit()));
    }

    private void tell(Remark remark, Stream<Seat> seats, Wording subject, Wording body) {
        seats.map(Seat::personId).distinct().filter(person -> !person.equals(remark.personId())).forEach(person ->
                notices.tellInPortal(new News(person, remark.id(), "/office/remarks/" + remark.id(), subject, body)));
    }

    private Wording by(Remark remark) {
        return answering.answers(remark).<Wording>map(seat -> Message.of("feedback.by", seat.name(), seat.post()))
                .orElse(Message.of("feedback.by.nobody"));
    }
}
