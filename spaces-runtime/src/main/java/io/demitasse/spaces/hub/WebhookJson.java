package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.AccountKind;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Found;
import io.demitasse.spaces.store.NewWebhook;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Watched;
import io.demitasse.spaces.store.Webhook;
import io.demitasse.spaces.store.WebhookDomain;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Webhooks as clients write and read them. */
final class WebhookJson {
    private static final int LONGEST_URL = 1000;
    private static final int LONGEST_SECRET = 256;

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
     * @throws ApiException if it can't be like that
     */
    NewWebhook read(SignedIn user, JsonNode body, String site) {
        return new NewWebhook(
                url(Json.text(body, "url")),
                secret(body.path("secret").asText("")),
                watched(user, body.path("watched")),
                body.has("domains") ? domains(body.path("domains")) : EnumSet.allOf(WebhookDomain.class),
                site);
    }

    /** What one is to be now. Clients send an empty list of what it watches if that is to stay. */
    NewWebhook change(SignedIn user, NewWebhook before, JsonNode body, String site) {
        return new NewWebhook(
                body.path("url").isTextual() ? url(body.path("url").textValue()) : before.url(),
                body.path("secret").isTextual() ? secret(body.path("secret").textValue()) : before.secret(),
                body.path("watched").isEmpty() ? before.watched() : watched(user, body.path("watched")),
                body.has("domains") ? domains(body.path("domains")) : before.domains(),
                site);
    }

    private static String url(String text) {
        try {
            URI uri = new URI(text);
            boolean isWeb = Set.of("http", "https")
                    .contains(Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT));
            if (isWeb && uri.getHost() != null && uri.getUserInfo() == null && text.length() <= LONGEST_URL) {
                return text;
            }
        } catch (URISyntaxException e) {
            // As wrong as one that is no address of the web.
        }
        throw ApiException.bad("\"url\" has to be an address that begins with http:// or https://, without a login, of "
                + LONGEST_URL + " characters at most");
    }

    /** It becomes a header. */
    private static String secret(String text) {
        if (text.length() > LONGEST_SECRET || !text.chars().allMatch(each -> each >= 0x20 && each < 0x7f)) {
            throw ApiException.bad(
                    "\"secret\" has to be of letters, digits and signs of ASCII, " + LONGEST_SECRET + " at most");
        }
        return text;
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
            all.add(find(user, type, name)
                    .orElseThrow(
                            () -> ApiException.bad("There is no " + type + " '" + name + "' that you can watch.")));
        }
        return all;
    }

    private Optional<Watched> find(SignedIn user, String type, String name) {
        return switch (type) {
            case "user" -> account(name, AccountKind.USER);
            case "org" -> account(name, AccountKind.ORGANISATION);
            case "model" -> repository(user, RepositoryKind.MODEL, name);
            case "dataset" -> repository(user, RepositoryKind.DATASET, name);
            case "space" -> repository(user, RepositoryKind.SPACE, name);
            default -> throw ApiException.bad("\"type\" must be one of [dataset, model, org, space, user]");
        };
    }

    private Optional<Watched> account(String name, AccountKind kind) {
        return database.accounts()
                .find(name)
                .filter(account -> account.kind() == kind)
                .map(Watched::of);
    }

    private Optional<Watched> repository(SignedIn user, RepositoryKind kind, String name) {
        String[] parts = name.split("/", -1);
        return parts.length == 2
                ? database.repositories()
                        .find(kind, parts[0], parts[1])
                        .map(Found::repository)
                        .filter(repository -> Access.of(user, repository).allows(Access.READ))
                        .map(Watched::of)
                : Optional.empty();
    }
}
