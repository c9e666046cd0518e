package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The webhooks of accounts. Their secrets are encrypted in the database. */
public final class Webhooks {
    static final int MOST = 50;
    static final int MOST_WATCHED = 100;

    private static final String WATCHED = """
            select w.*, r.kind, r.name, o.name as owner_name, a.kind as account_kind, a.name as account_name
            from webhook_watch w left join repository r on r.id = w.repository left join account o on o.id = r.owner
            left join account a on a.id = w.account where w.webhook = :id order by w.position""";

    private final Sql sql;
    private final Vault vault;

    Webhooks(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * Makes one.
     *
     * @throws VisitorException if it can't be like that, watches nothing or too much, or its account has 50 already
     */
    public Webhook create(Id account, NewWebhook wanted) {
        check(wanted);
        Id id = Id.fresh();
        return sql.write(handle -> {
            Accounts.lock(handle, account);
            int there = handle.createQuery("select count(*) from webhook where account = :account")
                    .bind("account", account.hex())
                    .mapTo(Integer.class)
                    .one();
            if (there >= MOST) {
                throw new VisitorException(
                        "You have " + there + " webhooks, which is the most there can be. Delete" + " one first.");
            }
            handle.createUpdate("""
                            insert into webhook (id, account, url, secret, domains, site, is_disabled)
                            values (:id, :account, '', '', '', '', false)""")
                    .bind("id", id.hex())
                    .bind("account", account.hex())
                    .execute();
            write(handle, id, wanted);
            return new Webhook(id, account, wanted, false);
        });
    }

    private static void check(NewWebhook wanted) {
        WebhookTexts.url(wanted.url());
        WebhookTexts.secret(wanted.secret());
        if (wanted.watched().isEmpty() || wanted.watched().size() > MOST_WATCHED) {
            throw new VisitorException("A webhook watches 1 to " + MOST_WATCHED + " repositories or accounts, and not "
                    + wanted.watched().size() + ".");
        }
        if (wanted.domains().isEmpty()) {
            throw new VisitorException("A webhook has to hear of something: of \"repo\", \"discussion\", or both.");
        }
    }

    private void write(Handle handle, Id id, NewWebhook wanted) {
        handle.createUpdate(
                        "update webhook set url = :url, secret = :secret, domains = :domains, site = :site where id = :id")
                .bind("url", wanted.url())
                .bind("secret", vault.hide(wanted.secret(), place(id)))
                .bind(
                        "domains",
                        wanted.domains().stream()
                                .map(WebhookDomain::name)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .bind("site", wanted.site())
                .bind("id", id.hex())
                .execute();
        handle.createUpdate("delete from webhook_watch where webhook = :id")
                .bind("id", id.hex())
                .execute();
        for (int i = 0; i < wanted.watched().size(); i++) {
            Watched watched = wanted.watched().get(i);
            Optional<String> target = Optional.of(watched.target().hex());
            boolean isAccount = watched.kind().isAccount();
            handle.createUpdate("""
                            insert into webhook_watch (webhook, position, account, repository)
                            values (:id, :position, :account, :repository)""")
                    .bind("id", id.hex())
                    .bind("position", i)
                    .bind("account", target.filter(any -> isAccount))
                    .bind("repository", target.filter(any -> !isAccount))
                    .execute();
        }
    }

    private static String place(Id webhook) {
        return "webhook/" + webhook;
    }

    private Webhook read(Handle handle, ResultSet row) throws SQLException {
        Id id = new Id(row.getString("id"));
        List<Watched> watched = handle.createQuery(WATCHED)
                .bind("id", id.hex())
                .map((each, context) -> Watched.read(each))
                .list();
        return new Webhook(
                id,
                new Id(row.getString("account")),
                new NewWebhook(
                        row.getString("url"),
                        vault.show(row.getString("secret"), place(id)),
                        watched,
                        Arrays.stream(row.getString("domains").split(" ", -1))
                                .map(WebhookDomain::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getString("site")),
                row.getBoolean("is_disabled"));
    }

    /** Those of an account, oldest first. */
    public List<Webhook> of(Id account) {
        return sql.read(handle -> handle.createQuery("select * from webhook where account = :account order by id")
                .bind("account", account.hex())
                .map((row, context) -> read(handle, row))
                .list());
    }

    /** One of an account. */
    public Optional<Webhook> find(Id account, Id id) {
        return sql.read(handle -> handle.createQuery("select * from webhook where account = :account and id = :id")
                .bind("account", account.hex())
                .bind("id", id.hex())
                .map((row, context) -> read(handle, row))
                .findOne());
    }

    /** Those that watch a repository or its owner, hear of that, and are not disabled. */
    public List<Webhook> watching(Repository repository, WebhookDomain domain) {
        return sql.read(handle -> handle.createQuery("""
                        select h.* from webhook h where not h.is_disabled and h.domains like :domain and h.id in
                          (select w.webhook from webhook_watch w
                           where w.repository = :repository or w.account = :owner) order by h.id""")
                .bind("domain", "%" + domain.name() + "%")
                .bind("repository", repository.id().hex())
                .bind("owner", repository.ownerId().hex())
                .map((row, context) -> read(handle, row))
                .list());
    }

    /**
     * Lets one do something else.
     *
     * @throws VisitorException if it can't be like that, or would watch nothing or too much
     */
    public void change(Webhook webhook, NewWebhook wanted) {
        check(wanted);
        sql.write(handle -> {
            write(handle, webhook.id(), wanted);
            return webhook;
        });
    }

    /** Lets one be told nothing for now, or again. */
    public void disable(Webhook webhook, boolean isDisabled) {
        sql.write(handle -> handle.createUpdate("update webhook set is_disabled = :disabled where id = :id")
                .bind("disabled", isDisabled)
                .bind("id", webhook.id().hex())
                .execute());
    }

    /** Deletes one. */
    public void delete(Webhook webhook) {
        sql.write(handle -> handle.createUpdate("delete from webhook where id = :id")
                .bind("id", webhook.id().hex())
                .execute());
    }
}
