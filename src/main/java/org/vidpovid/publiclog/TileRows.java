package org.vidpovid.publiclog;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.tlog.*;
import org.vidpovid.web.NotFound;

/** Tiles and bundles. A narrower one is the beginning of the one that is there. */
@Component
record TileRows(JdbcClient db) implements TileReader {

    @Override
    public byte[] read(TilePath path) {
        return switch (path) {
            case TilePath.Hashes(int level, long index, int width) -> Arrays.copyOf(
                    db.sql("select bytes from publiclog.tile where level = ? and index = ?").param(level).param(index).query(byte[].class)
                            .optional().filter(bytes -> bytes.length >= width * Hash.LENGTH).orElseThrow(NotFound::new),
                    width * Hash.LENGTH);
            case TilePath.Entries(long index, int width) -> EntryBundle.parse(
                    db.sql("select bytes from publiclog.bundle where index = ? and width >= ?").param(index).param(width)
                            .query(byte[].class).optional().orElseThrow(NotFound::new), width).bytes();
        };
    }

    /** Puts what is new at the end of what is there; never changes anything before it. */
    void append(Map<TilePath.Hashes, List<Hash>> grown, Map<TilePath.Entries, List<byte[]>> entries) {
        var tiles = List.copyOf(grown.keySet());
        var widths = db.sql("""
                insert into publiclog.tile (level, index, bytes) select * from unnest(:levels, :indexes, :bytes)
                on conflict (level, index) do update set bytes = publiclog.tile.bytes || excluded.bytes
                returning level, index, octet_length(bytes) / 32 as width""")
                .param("levels", tiles.stream().map(TilePath.Hashes::level).toArray(Integer[]::new))
                .param("indexes", tiles.stream().map(TilePath.Hashes::index).toArray(Long[]::new))
                .param("bytes", tiles.stream().map(tile -> Hash.joined(grown.getOrDefault(tile, List.of()))).toArray(byte[][]::new))
                .query(TilePath.Hashes.class).set();
        if (!widths.equals(grown.keySet())) throw new IllegalStateException("the tiles are not those of the tree");

        var bundles = List.copyOf(entries.keySet());
        var lengths = db.sql("""
                insert into publiclog.bundle (index, width, bytes) select * from unnest(:indexes, :counts, :bytes)
                on conflict (index) do update
                set width = publiclog.bundle.width + excluded.width, bytes = publiclog.bundle.bytes || excluded.bytes
                returning index, width""")
                .param("indexes", bundles.stream().map(TilePath.Entries::index).toArray(Long[]::new))
                .param("counts", bundles.stream().map(bundle -> entries.getOrDefault(bundle, List.of()).size()).toArray(Integer[]::new))
                .param("bytes", bundles.stream().map(bundle -> new EntryBundle(entries.getOrDefault(bundle, List.of())).bytes())
                        .toArray(byte[][]::new))
                .query(TilePath.Entries.class).set();
        if (!lengths.equals(entries.keySet())) throw new IllegalStateException("the bundles are not those of the tree");
    }
}
