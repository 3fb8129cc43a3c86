package org.vidpovid.catalogue;

import java.util.Optional;
import org.vidpovid.law.*;

/**
 * One line of the technological card: what is done, who does it by post, and within which time.
 *
 * @param term    empty if nobody has said yet
 * @param opinion if what is done is that another unit says its opinion
 */
public record ProcedureStage(Text does, Text post, Optional<Term> term, Optional<Opinion> opinion) {

    /**
     * What another authority is asked before the decision. Its silence never harms the applicant: the decision does not wait longer than
     * the stage.
     *
     * @param unit code of the unit that is asked
     */
    public record Opinion(String unit, Text asks, Norm norm) {}
}
