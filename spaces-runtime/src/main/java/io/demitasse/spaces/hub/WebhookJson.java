package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewWebhook;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Watched;
import io.demitasse.spaces.store.Webhook;
import io.demitasse.spaces.store.WebhookDomain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Webhooks as clients write and read them. */
final class WebhookJson {
    private final Database database;

    WebhookJson(Database database) {
        this.database = database;
    }

    static ObjectNode of(Webhook webhook) {
        ObjectNode one = Json.object()
                .put("id", webhook.id().hex())
                .put("url", webhook.what().url())
                .put("disabled", webhook.isDisabled());
        ArrayNode watched = one.putArray("watched");
        webhook.what()
                .watched()
                .forEach(each ->
                        watched.addObject().put("type", word(each.kind())).put("name", each.name()));
        ArrayNode domains = one.putArray("domains");
        webhook.what().domains().stream()
                .sorted()
                .forEach(domain -> domains.add(domain.name().toLowerCase(Locale.ROOT)));
        String secret = webhook.what().secret();
        one.put("secret", secret.isEmpty() ? null : secret);
        return one;
    }

    private static String word(Watched.Kind kind) {
        return kind == Watched.Kind.ORGANISATION ? "org" : kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A new one.
     *
     * @throws ApiException if it watches what there is not
     */
    NewWebhook read(SignedIn user, JsonNode body, String site) {
        return new NewWebhook(
                Json.text(body, "url"),
                body.path("secret").asText(""),
                watched(user, body.path("watched")),
                body.has("domains") ? domains(body.path("domains")) : EnumSet.allOf(WebhookDomain.class),
                site);
    }

    /** What one is to be now. Clients send an empty list of what it watches if that is to stay. */
    NewWebhook change(SignedIn user, NewWebhook before, JsonNode body, String site) {
        return new NewWebhook(
                body.path("url").isTextual() ? body.path("url").textValue() : before.url(),
                body.path("secret").isTextual() ? body.path("secret").textValue() : before.secret(),
                body.path("watched").isEmpty() ? before.watched() : watched(user, body.path("watched")),
                body.has("domains") ? domains(body.path("domains")) : before.domains(),
                site);
    }

    private static Set<WebhookDomain> domains(JsonNode list) {
        Set<WebhookDomain> domains = EnumSet.noneOf(WebhookDomain.class);
        for (JsonNode each : list) {
            domains.add(
                    switch (each.asText()) {
                        case "repo" -> WebhookDomain.REPO;
                        case "discussion" -> WebhookDomain.DISCUSSION;
                        default -> throw ApiException.bad("\"domains\" must be of [repo, discussion]");
                    });
        }
        return domains;
    }

    private List<Watched> watched(SignedIn user, JsonNode list) {
        List<Watched> all = new ArrayList<>();
        for (JsonNode each : list) {
            String type = Json.text(each, "type");
            String name = Json.text(each, "name");
            all.add(database.watchables()
                    .find(user, kind(type), name)
                    .orElseThrow(
                            () -> ApiException.bad("There is no " + type + " '" + name + "' that you can watch.")));
        }
        return all;
    }

    private static Watched.Kind kind(String type) {
        return switch (type) {
            case "user" -> Watched.Kind.USER;
            case "org" -> Watched.Kind.ORGANISATION;
            case "model" -> Watched.Kind.MODEL;
            case "dataset" -> Watched.Kind.DATASET;
            case "space" -> Watched.Kind.SPACE;
            default -> throw ApiException.bad("\"type\" must be one of [dataset, model, org, space, user]");
        };
    }
}
