package org.vidpovid.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vidpovid.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: 1}                              | {a: 1}                                  | ''
            {a: 1, b: 2}                        | {b: 2, a: 1}                            | ''
            {a: x}                              | {a: y}                                  | Changed a: x → y
            {a: {uk: x, en: y}}                 | {a: {uk: x, en: z}}                     | Changed a › en: y → z
            {a: 1}                              | {a: 1, b: 2}                            | Added b: null → 2
            {a: 1, b: 2}                        | {a: 1}                                  | Removed b: 2 → null
            {q: [{id: a, l: 1}, {id: b, l: 2}]} | {q: [{id: z, l: 0}, {id: a, l: 1}, {id: b, l: 3}]} | Added q › z: null → id: z/l: 0; \
            Changed q › b › l: 2 → 3
            {q: [{id: a}, {id: b}]}             | {q: [{id: b}, {id: a}]}                 | Changed q: a, b → b, a
            {q: [{id: a}, {id: b}]}             | {q: [{id: b}]}                          | Removed q › a: id: a → null
            {k: [x, w]}                         | {k: [x]}                                | Changed k: - x/- w → - x
            {s: [{d: 1}, {d: 2}]}               | {s: [{d: 1}, {d: 3}]}                   | Changed s › 2 › d: 2 → 3
            {o: [{value: a, l: 1}]}             | {o: [{value: a, l: 2}]}                 | Changed o › a › l: 1 → 2
            """)
    void whatDiffersIsToldPropertyByProperty(String before, String after, String told) {
        assertThat(Comparison.of(read(before), read(after)).changes().stream()
                .map(change -> change.what().in(Language.EN) + " " + change.place() + ": "
                + change.before() + " → " + change.after()).map(change -> change.replace("\n", "/")).collect(Collectors.joining("; ")))
                .isEqualTo(told);
    }

    private static JsonNode read(String yaml) {
        return new YAMLMapper().readTree(yaml);
    }
}
