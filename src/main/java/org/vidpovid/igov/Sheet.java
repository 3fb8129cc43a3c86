package org.vidpovid.igov;

import module java.base;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as this portal has them, and what became of everything that iGov's had.
 *
 * @param form  questions, and what is computed from their answers
 * @param fates of each property, once; of each rule, once
 */
record Sheet(ObjectNode form, List<Fate> properties, List<Fate> rules) {}
