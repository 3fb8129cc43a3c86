package org.vidpovid.search;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.*;
import org.springframework.mock.web.*;
import org.springframework.test.web.servlet.assertj.*;
import org.vidpovid.PortalTest;
import org.vidpovid.web.TooManyRequests;

@PortalTest
class SearchersTest {

    @Autowired MockMvcTester browser;
    @Value("${vidpovid.search.searches-a-minute:300}") int most;

    @Test
    void whoeverSearchesByTheThousandWaitsAndNobodyElseDoes() {
        var searchers = new Searchers(3);
        for (int i = 0; i < 3; i++) assertThat(passes(searchers, "2001:db8::1", "q", "паспорт")).isTrue();

        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> passes(searchers, "2001:db8::1", "q", "паспорт"));
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> passes(searchers, "2001:db8::1", "topic", "Земля"));
        assertThat(passes(searchers, "2001:db8::1", "q", " ")).isTrue();
        assertThat(passes(searchers, "2001:db8::1", "page", "2")).isTrue();
        assertThat(passes(searchers, "2001:db8::2", "q", "паспорт")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/en/search", "/search.json", "/services", "/en/services"})
    void everyPageThatSearchesHasAnEndAndTheSamePageWithoutAQueryHasNone(String path) {
        var address = "2001:db8::" + Integer.toHexString(path.hashCode() & 0xFFFF);
        int passed = 0;
        while (passed <= most + 50 && status(path, "і", address) == 200) passed++;

        assertThat(passed).isBetween(most, most + 49);
        assertThat(status(path, "і", address)).isEqualTo(429);
        assertThat(status(path, "", address)).isEqualTo(200);
        assertThat(status(path, "і", "2001:db8:1::1")).isEqualTo(200);
    }

    private int status(String path, String query, String address) {
        return browser.get().uri(path).param("q", query).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }).exchange().getResponse().getStatus();
    }

    private static boolean passes(Searchers searchers, String address, String name, String value) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.addParameter(name, value);
        return searchers.preHandle(request, new MockHttpServletResponse(), "");
    }
}
