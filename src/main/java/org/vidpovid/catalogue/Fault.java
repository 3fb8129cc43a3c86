package org.vidpovid.catalogue;

/** Something wrong in the file of a service, at the line where it is to be mended. */
record Fault(String file, int line, String sentence) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
