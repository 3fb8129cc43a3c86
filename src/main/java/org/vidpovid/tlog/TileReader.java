package org.vidpovid.tlog;

/** Where tiles and bundles come from: a table, a folder, another machine. Nothing of what it gives is believed. */
@FunctionalInterface
public interface TileReader {

    /**
     * The bytes of a tile or bundle; a reader of another log may give more than were asked for, if there is only a wider one left.
     *
     * @throws RuntimeException whatever it has to say if there are none
     */
    byte[] read(TilePath path);
}
