package org.waymark.http.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BasicFromHereTest {

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new BasicFromHere().doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest from(String address, String credentials) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/strategies");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", credentials);
        return request;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    127.0.0.1,       Basic eA==,  200
                    127.8.8.8,       Basic eA==,  200
                    ::1,             Basic eA==,  200
                    192.0.2.7,       Basic eA==,  401
                    192.0.2.7,       basic eA==,  401
                    2001:db8::1,     Basic eA==,  401
                    not an address,  Basic eA==,  401
                    192.0.2.7,       Bearer eA==, 200""")
    void passwordsAreTakenFromThisMachineOnly(String address, String credentials, int status)
            throws ServletException, IOException {
        assertThat(answer(from(address, credentials)).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    X-Forwarded-For, 127.0.0.1
                    Forwarded,       for=192.0.2.7
                    X-Real-IP,       192.0.2.7""")
    void aProxyOnThisMachineSpeaksForOthers(String header, String value) throws ServletException, IOException {
        MockHttpServletRequest request = from("127.0.0.1", "Basic eA==");
        request.addHeader(header, value);

        assertThat(answer(request).getStatus()).isEqualTo(401);
    }

    @Test
    void whoeverIsRefusedIsToldWhy() throws ServletException, IOException {
        MockHttpServletResponse refused = answer(from("192.0.2.7", "Basic eA=="));

        assertThat(refused.getContentAsString()).contains("request.basic-not-allowed");
        assertThat(refused.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }
}
