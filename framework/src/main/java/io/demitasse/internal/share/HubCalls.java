package io.demitasse.internal.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What is asked of a hub by HTTP: a link, and its end. Redirects are not followed, since the token is for the hub
 * alone.
 */
final class HubCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ANSWER_BYTES = 64 << 10;
    private static final String PATH = "/api/shares";
    private static final int CREATED = 201;
    private static final int UNKNOWN = 401;
    private static final int NONE = 404;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper mapper = new JsonMapper();
    private final ShareOrder order;

    HubCalls(ShareOrder order) {
        this.order = order;
    }

    /**
     * Asks for a link.
     *
     * @param key that its connection will sign in with, as a line of OpenSSH
     * @throws OperatorException if the hub grants none
     */
    Grant create(String key) {
        var wanted = mapper.createObjectNode()
                .put("key", key)
                .put("seconds", order.life().toSeconds());
        order.password().ifPresent(password -> wanted.put("password", password));
        Answer answer = send(request("").POST(HttpRequest.BodyPublishers.ofString(wanted.toString())));
        if (answer.status() != CREATED) {
            throw new OperatorException(refusal(answer));
        }
        return grant(answer.json());
    }

    /** Ends a link; one that has ended already is fine. */
    void end(String label) {
        send(request("/" + label).DELETE());
    }

    private HttpRequest.Builder request(String more) {
        return HttpRequest.newBuilder(URI.create(order.hub() + PATH + more))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + order.token())
                .header("Content-Type", "application/json");
    }

    private record Answer(int status, JsonNode json) {}

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(response.statusCode(), json(body.readNBytes(ANSWER_BYTES)));
            }
        } catch (IOException e) {
            throw new OperatorException(
                    "The hub at " + order.hub() + " can't be reached: "
                            + Optional.ofNullable(e.getMessage()).orElse(e.toString())
                            + ". See that it runs, and that the address is right.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorException("It was interrupted while it waited for the hub at " + order.hub() + ".", e);
        }
    }

    private JsonNode json(byte[] body) throws IOException {
        try {
            return Optional.ofNullable(mapper.readTree(body)).orElseGet(mapper::missingNode);
        } catch (JsonProcessingException e) {
            return mapper.missingNode();
        }
    }

    private String refusal(Answer answer) {
        if (answer.status() == UNKNOWN) {
            return "The hub at " + order.hub() + " does not know the token: make one that may write under Tokens there,"
                    + " and give it in " + ShareOrder.TOKEN + ".";
        } else if (answer.status() == NONE) {
            return "There is no hub at " + order.hub() + " that shares demos. See that the address is right, and that"
                    + " its version is this one.";
        }
        String said = answer.json().path("error").asText();
        return "The hub at " + order.hub() + " gives no link: "
                + (said.isEmpty() ? "it answers with status " + answer.status() + "." : said);
    }

    private Grant grant(JsonNode json) {
        JsonNode ssh = json.path("ssh");
        try {
            return new Grant(
                    json.path("label").asText(),
                    URI.create(json.path("url").asText()),
                    Instant.parse(json.path("expiresAt").asText()),
                    ssh.path("host").asText(),
                    ssh.path("port").asInt(),
                    ssh.path("hostKey").asText());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new OperatorException(
                    "The answer of " + order.hub() + " is none of a hub: " + e.getMessage()
                            + ". See that the address is right.",
                    e);
        }
    }
}
