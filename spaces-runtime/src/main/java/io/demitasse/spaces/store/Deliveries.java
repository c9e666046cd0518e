package io.demitasse.spaces.store;

import java.time.Instant;
import java.util.List;

/** How webhooks were told what happened: of each the last 50 times. */
public final class Deliveries {
    static final int KEPT = 50;

    private final Sql sql;

    Deliveries(Sql sql) {
        this.sql = sql;
    }

    /** Keeps one; of a webhook that is gone none. */
    public void add(Webhook webhook, Delivery delivery) {
        sql.write(handle -> {
            // Locks it too, so that no two take one place.
            int there = handle.createUpdate("update webhook set url = url where id = :id")
                    .bind("id", webhook.id().hex())
                    .execute();
            if (there == 0) {
                return webhook;
            }
            handle.createUpdate("""
                            insert into webhook_delivery (id, webhook, position, event, repository, ended_at, attempts,
                              status, problem)
                            select :id, :webhook, coalesce(max(position), 0) + 1, :event, :repository, :at, :attempts,
                              :status, :problem from webhook_delivery where webhook = :webhook""")
                    .bind("id", Id.fresh().hex())
                    .bind("webhook", webhook.id().hex())
                    .bind("event", delivery.event())
                    .bind("repository", delivery.repository())
                    .bind("at", delivery.endedAt().toEpochMilli())
                    .bind("attempts", delivery.attempts())
                    .bind("status", delivery.status())
                    .bind("problem", delivery.problem())
                    .execute();
            handle.createUpdate("""
                            delete from webhook_delivery where webhook = :webhook and position <=
                              (select max(d.position) from webhook_delivery d where d.webhook = :webhook) - :kept""")
                    .bind("webhook", webhook.id().hex())
                    .bind("kept", KEPT)
                    .execute();
            return webhook;
        });
    }

    /** Those of a webhook, newest first. */
    public List<Delivery> of(Webhook webhook) {
        return sql.read(handle -> handle.createQuery(
                        "select * from webhook_delivery where webhook = :webhook order by position desc")
                .bind("webhook", webhook.id().hex())
                .map((row, context) -> new Delivery(
                        row.getString("event"),
                        row.getString("repository"),
                        Instant.ofEpochMilli(row.getLong("ended_at")),
                        row.getInt("attempts"),
                        row.getInt("status"),
                        row.getString("problem")))
                .list());
    }
}
