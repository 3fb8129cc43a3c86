package org.vidpovid.draws;

/** A room that asked for a draw and does what follows from it. */
public interface DrawFollower {

    /** Of which draws it is to be told. */
    String purpose();

    /**
     * The lot is drawn. It is told in the transaction that records it: if this fails, nothing was drawn, and it is tried again, as a rule
     * by the same cosignature. If the one drawn cannot be taken any more, it calls {@link Draws#again}.
     */
    void drawn(Draw draw, Draw.Revealed result);
}
