package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.law.*;

/**
 * Something a person may ask the state for, with its information card.
 *
 * @param slug its address under {@code /services/}
 * @param topic by which people may narrow a search
 * @param procedure how it is asked for and decided, in the version of this card
 */
public record Service(String slug, Text title, Text summary, Keywords keywords, Optional<Text> topic, Card card, Procedure procedure) {

    /** Other words that people look for it by. */
    public record Keywords(List<String> uk, List<String> en) {}

    /**
     * The part of the information card that the procedure does not already say.
     *
     * @param who who may ask
     * @param result what they get
     * @param ways how to apply and how to receive, without the internet too
     */
    public record Card(Text who, Text result, Text ways, List<Norm> law) {}
}
