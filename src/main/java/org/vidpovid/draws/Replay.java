package org.vidpovid.draws;

import module java.base;

/** How to draw a lot again on one's own computer: a script for bash, which needs nothing of ours but what is on the page. */
final class Replay {

    private Replay() {}

    /** The whole script; what it prints last is the id of the one drawn. */
    static String script(Draw draw, Draw.Revealed result) {
        return """
                command -v sha256sum >/dev/null || sha256sum() { shasum -a 256; }
                pool=$(cat <<'END'
                %sEND
                )
                cosignature='%s'
                subject='%s'
                seed=$(printf '%%s' "$cosignature" | sha256sum | cut -c1-64)
                hash=$(printf '%%s\\n' "$pool" | sha256sum | cut -c1-64)
                tickets=$(printf '%%s\\n' "$pool" | awk 'NR > 1 { sum += $2 } END { print sum }')
                end=$(( (1 << 56) - (1 << 56) %% tickets ))
                attempt=0
                while :; do
                  digest=$(printf 'vidpovid lot v1\\n%%s\\n%%s\\n%%s\\n%%s\\n' "$seed" "$subject" "$hash" "$attempt" | sha256sum)
                  number=$(( 16#${digest:0:14} ))
                  [ "$number" -lt "$end" ] && break
                  attempt=$(( attempt + 1 ))
                done
                ticket=$(( number %% tickets ))
                echo "$hash" "$seed" "$ticket"
                printf '%%s\\n' "$pool" | awk -v left="$ticket" 'NR > 1 { left -= $2; if (left < 0) { print $1; exit } }'
                """.formatted(draw.pool().text(), quoted(result.cosignature()), quoted(draw.subject()));
    }

    /** Names of witnesses come from outside: none may end its quotation marks. */
    private static String quoted(String line) {
        return line.replace("'", "'\\''");
    }
}
