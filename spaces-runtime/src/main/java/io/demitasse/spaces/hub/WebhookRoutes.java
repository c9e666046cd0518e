package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Delivery;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.NewWebhook;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.TokenRole;
import io.demitasse.spaces.store.Webhook;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** The webhooks of whoever asks, and how they were told. */
final class WebhookRoutes {
    private final Database database;
    private final Callers callers;
    private final WebhookJson forms;

    WebhookRoutes(Database database, Callers callers) {
        this.database = database;
        this.callers = callers;
        forms = new WebhookJson(database);
    }

    void add(RoutesConfig routes) {
        String all = "/api/settings/webhooks";
        String one = all + "/{id}";
        routes.get(all, this::list);
        routes.post(all, this::create);
        routes.get(one, context -> answer(context, webhook(context)));
        routes.post(one, this::update);
        routes.delete(one, this::delete);
        routes.post(one + "/enable", context -> disable(context, false));
        routes.post(one + "/disable", context -> disable(context, true));
        routes.get(one + "/deliveries", this::deliveries);
    }

    /** Webhooks hold secrets and see private repositories, so what only reads has nothing to do with them. */
    private SignedIn owner(Context context) {
        SignedIn user = callers.user(context);
        if (user.token().filter(token -> token.role() != TokenRole.WRITE).isPresent()) {
            throw ApiException.forbidden("Webhooks need a token with the role \"write\". Make one in your settings.");
        }
        return user;
    }

    private Webhook webhook(Context context) {
        SignedIn user = owner(context);
        return Id.find(context.pathParam("id"))
                .flatMap(id -> database.webhooks().find(user.account().id(), id))
                .orElseThrow(() -> ApiException.notFound("You have no such webhook."));
    }

    private void list(Context context) {
        ArrayNode all = Json.array();
        database.webhooks().of(owner(context).account().id()).forEach(webhook -> all.add(WebhookJson.of(webhook)));
        Json.answer(context, all);
    }

    private void create(Context context) throws IOException {
        SignedIn user = owner(context);
        NewWebhook wanted = forms.read(user, Json.body(context), Addresses.hub(context));
        answer(context, database.webhooks().create(user.account().id(), wanted));
    }

    private void update(Context context) throws IOException {
        SignedIn user = owner(context);
        Webhook webhook = webhook(context);
        JsonNode body = Json.body(context);
        database.webhooks().change(webhook, forms.change(user, webhook.what(), body, Addresses.hub(context)));
        answer(context, webhook(context));
    }

    private void disable(Context context, boolean isDisabled) {
        database.webhooks().disable(webhook(context), isDisabled);
        answer(context, webhook(context));
    }

    private void delete(Context context) {
        database.webhooks().delete(webhook(context));
        Json.answer(context, Json.object().put("success", true));
    }

    private void deliveries(Context context) {
        ArrayNode all = Json.array();
        for (Delivery delivery : database.deliveries().of(webhook(context))) {
            ObjectNode one = all.addObject()
                    .put("event", delivery.event())
                    .put("repo", delivery.repository())
                    .put("endedAt", Json.time(delivery.endedAt()))
                    .put("attempts", delivery.attempts());
            if (delivery.status() > 0) {
                one.put("status", delivery.status());
            }
            if (!delivery.isDone()) {
                one.put("error", delivery.problem());
            }
        }
        Json.answer(context, all);
    }

    private static void answer(Context context, Webhook webhook) {
        ObjectNode answer = Json.object();
        answer.set("webhook", WebhookJson.of(webhook));
        Json.answer(context, answer);
    }
}
