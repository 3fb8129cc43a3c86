package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.*;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.vidpovid.web.TooManyRequests;

class BeginningsTest {

    @Test
    void whoeverBeginsByTheThousandWaitsAndNobodyElseDoes() {
        var beginnings = new Beginnings(3);
        for (int i = 0; i < 3; i++) beginnings.admit(from("2001:db8::1"));

        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> beginnings.admit(from("2001:db8::1")));
        assertThatNoException().isThrownBy(() -> beginnings.admit(from("2001:db8::2")));
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
