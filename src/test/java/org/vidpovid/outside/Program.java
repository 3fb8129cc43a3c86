package org.vidpovid.outside;

import module java.base;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.*;
import org.vidpovid.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.*;

/** A program of a person, which has nothing but a key. */
public final class Program {

    /** What came back. */
    public record Answer(int status, String type, String location, JsonNode json) {}

    private final MockMvcTester http;
    public final String key;

    public Program(MockMvcTester http, String key) {
        this.http = http;
        this.key = key;
    }

    /** Of a person of the demonstration, who makes a key for it on the page. */
    public static Program of(MockMvcTester http, Visitor owner) {
        return new Program(http, owner.opens("/my/programs").presses("Створити ключ", "name", "Проба", "days", "30").page()
                .select(".code b").text());
    }

    public Answer applies(String service, JsonNode answers) {
        return applies(service, answers, UUID.randomUUID().toString());
    }

    public Answer applies(String service, JsonNode answers, String idempotencyKey) {
        var body = JsonNodeFactory.instance.objectNode().put("service", service);
        body.set("answers", answers);
        return posts(body.toString(), idempotencyKey);
    }

    public Answer posts(String body, String idempotencyKey) {
        var request = http.post().uri("/api/applications").contentType(MediaType.APPLICATION_JSON).content(body)
                .header("Authorization", "Bearer " + key);
        if (!idempotencyKey.isEmpty()) request.header("Idempotency-Key", idempotencyKey);
        return answer(request.exchange());
    }

    public Answer asks(String path) {
        return answer(http.get().uri(path).header("Authorization", "Bearer " + key).header("Accept-Language", "en-GB,en;q=0.9").exchange());
    }

    private static Answer answer(MvcTestResult result) {
        var response = result.getResponse();
        var body = response.getContentAsByteArray();
        var type = Objects.requireNonNullElse(response.getContentType(), "");
        return new Answer(response.getStatus(), type, Objects.requireNonNullElse(response.getHeader("Location"), ""),
                type.contains("json") ? JsonMapper.shared().readTree(body) : MissingNode.getInstance());
    }
}
