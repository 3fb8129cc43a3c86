package org.vidpovid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.networknt.schema.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.PortalTest;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class FormSchemaPageTest {

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;

    @Test
    void everyServiceHasItsFormAsASchema() {
        var metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(catalogue.services()).allSatisfy(service -> {
            var answer = browser.get().uri("/services/{slug}/form.json", service.slug()).exchange();
            assertThat(answer).hasStatusOk().hasContentType("application/schema+json");
            var schema = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
            assertThat(metaschema.validate(schema)).isEmpty();
            assertThat(schema.at("/x-title/en").asString()).isEqualTo(service.title().en());
            assertThat(schema.path("properties").propertyNames()).contains("interpreter")
                    .hasSize(service.procedure().form().questions().size());
            var again = browser.get().uri("/services/{slug}/form.json", service.slug())
                    .header("If-None-Match", Objects.requireNonNull(answer.getResponse().getHeader("ETag"))).exchange();
            assertThat(again).hasStatus(304);
        });
        assertThat(browser.get().uri("/services/no-such-service/form.json").exchange()).hasStatus(404);
    }
}
