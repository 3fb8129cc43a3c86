package org.vidpovid.cases;

import org.vidpovid.law.Text;

/**
 * One thing to mend.
 *
 * @param question id of the question, or of the document's question, whose answer is to be mended
 * @param what that question's label as of then
 * @param how what is wrong and how to put it right, in the official's words
 */
public record ToMend(String question, Text what, String how) {}
