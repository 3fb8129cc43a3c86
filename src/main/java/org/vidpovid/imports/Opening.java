package org.vidpovid.imports;

/**
 * That a unit deals with what a process of a source asks for.
 *
 * @param process key of the process
 * @param unit    code of the unit
 * @param office  how the conditions of the process call that unit; empty if they do not
 */
public record Opening(String process, String unit, String office) {}
