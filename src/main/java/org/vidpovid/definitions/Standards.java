package org.vidpovid.definitions;

import module java.base;
import org.vidpovid.law.*;

/**
 * What a service is measured by.
 *
 * @param isUnit whether there is a unit of that code
 */
public record Standards(Predicate<String> isUnit, Registers registers, LegalWords words, LegalFigures figures, Topics topics,
        LocalDate today) {}
