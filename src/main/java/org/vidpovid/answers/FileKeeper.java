package org.vidpovid.answers;

import org.vidpovid.files.Verdict;

/** Keeps a file that came with an answer, for the matter that the answer belongs to, or says why not. */
@FunctionalInterface
public interface FileKeeper {

    Verdict keep(String name, byte[] content);
}
