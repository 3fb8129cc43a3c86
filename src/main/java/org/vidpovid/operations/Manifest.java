package org.vidpovid.operations;

import module java.base;
import org.vidpovid.commands.Migrations;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param format of the backup: this portal writes and reads 1
 * @param release of the portal that made it
 * @param migrations of each room, in order: the portal that restores it has the same or refuses
 * @param demonstration whether the people in it are invented
 * @param tables in the order in which they can be filled
 */
record Manifest(int format, String release, Instant madeAt, Map<String, List<Migrations.Step>> migrations, boolean demonstration,
        List<Table> tables,
        List<Sequence> sequences) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();


    /** A table with its schema, and what is in it. */
    record Table(String name, List<String> columns, long rows, String sha256) {

        /** The name of its part of the backup. */
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** A sequence with its schema, and where it stands. */
    record Sequence(String name, long last, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }
}
