package io.demitasse.spaces.store;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The database of a hub: the file {@code hub.db} in its folder, or PostgreSQL. Opening makes what is not there, and
 * brings the tables of an older version to the form of this one. It may be used by many threads at once.
 *
 * <p>The secrets of Spaces are encrypted by a key in the file {@code secret.key} of the folder, whichever database it
 * is. A backup of the database does not hold it: keep a copy of the file elsewhere.
 */
public final class Database implements AutoCloseable {
    private final Sql sql;
    private final Accounts accounts;
    private final Members members;
    private final Tokens tokens;
    private final SignIns signIns;
    private final Principals principals;
    private final Repositories repositories;
    private final Likes likes;
    private final Discussions discussions;
    private final DiscussionEvents discussionEvents;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Watchables watchables;
    private final Settings settings;
    private final SpaceVariables variables;
    private final SpaceSecrets secrets;
    private final Shares shares;
    private final HubLimits limits;
    private final SpacePorts spacePorts;
    private final SpaceLabels spaceLabels;
    private final HardwareKinds hardware;

    private Database(Sql sql, byte[] key, Clock clock, Passwords passwords) {
        this.sql = sql;
        accounts = new Accounts(sql, clock, passwords);
        members = new Members(sql);
        tokens = new Tokens(sql, clock);
        signIns = new SignIns(sql, clock);
        principals = new Principals(accounts, members, signIns, tokens);
        repositories = new Repositories(sql, clock);
        likes = new Likes(sql, clock);
        discussions = new Discussions(sql, clock);
        discussionEvents = new DiscussionEvents(sql, clock);
        settings = new Settings(sql);
        spacePorts = new SpacePorts(sql);
        spaceLabels = new SpaceLabels(sql);
        limits = new HubLimits(sql);
        hardware = new HardwareKinds(sql, limits);
        shares = new Shares(sql, clock, passwords, limits);
        variables = new SpaceVariables(new EnvironmentTable(sql, clock, "space_variable"));
        var vault = new Vault(key);
        secrets = new SpaceSecrets(new EnvironmentTable(sql, clock, "space_secret"), vault);
        webhooks = new Webhooks(sql, vault);
        deliveries = new Deliveries(sql);
        watchables = new Watchables(accounts, repositories);
    }

    /**
     * The database in the folder of a hub, which is made if it is not there. One process at a time may have it.
     *
     * @throws OperatorException if it can't be used, is of a newer version, or its key is missing
     */
    public static Database in(Path folder) {
        return in(folder, Clock.systemUTC(), new Passwords(Passwords.ROUNDS));
    }

    static Database in(Path folder, Clock clock, Passwords passwords) {
        try {
            OwnFile.folder(folder);
            return open(Connections.sqlite(folder.resolve(DatabaseFile.NAME)), folder, clock, passwords);
        } catch (IOException e) {
            throw new OperatorException(
                    "The hub's database can't be made in " + folder + ": " + e + ". Make it a folder that may be"
                            + " written to, with space left.",
                    e);
        }
    }

    /**
     * The database of a PostgreSQL server, which one hub at a time may have.
     *
     * @param address such as {@code postgresql://user:password@host:5432/database}
     * @param folder of the hub, with its key
     * @throws OperatorException if it can't be used, is of a newer version, or its key is missing
     */
    public static Database at(String address, Path folder) {
        return at(address, folder, Clock.systemUTC(), new Passwords(Passwords.ROUNDS));
    }

    static Database at(String address, Path folder, Clock clock, Passwords passwords) {
        try {
            OwnFile.folder(folder);
        } catch (IOException e) {
            throw new OperatorException(
                    "The folder " + folder + " can't be made: " + e + ". Choose one that may be written to.", e);
        }
        return open(Connections.postgres(address), folder, clock, passwords);
    }

    private static Database open(Sql sql, Path folder, Clock clock, Passwords passwords) {
        boolean isOpen = false;
        try {
            sql.migrate();
            var database = new Database(sql, new SecretKeyFile(folder).open(sql), clock, passwords);
            isOpen = true;
            return database;
        } finally {
            if (!isOpen) {
                sql.close();
            }
        }
    }

    /** Users and organisations. */
    public Accounts accounts() {
        return accounts;
    }

    /** Who belongs to which organisation. */
    public Members members() {
        return members;
    }

    /** What programs sign in with. */
    public Tokens tokens() {
        return tokens;
    }

    /** How people are signed in at pages. */
    public SignIns signIns() {
        return signIns;
    }

    /** Who is behind a secret. */
    public Principals principals() {
        return principals;
    }

    /** What is known of repositories. */
    public Repositories repositories() {
        return repositories;
    }

    /** Who likes which repository. */
    public Likes likes() {
        return likes;
    }

    /** The links by which demos are shared that run elsewhere. */
    public Shares shares() {
        return shares;
    }

    /** What people talk about beside repositories, pull requests too. */
    public Discussions discussions() {
        return discussions;
    }

    /** What happens in discussions. */
    public DiscussionEvents discussionEvents() {
        return discussionEvents;
    }

    /** Whom the hub tells what happens. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** What webhooks can watch. */
    public Watchables watchables() {
        return watchables;
    }

    /** How webhooks were told. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** How much is allowed. */
    public HubLimits limits() {
        return limits;
    }

    /** How Spaces are to be run. */
    public Settings settings() {
        return settings;
    }

    /** What hardware Spaces can have. */
    public HardwareKinds hardware() {
        return hardware;
    }

    /** By which ports Spaces are reached. */
    public SpacePorts spacePorts() {
        return spacePorts;
    }

    /** By which labels Spaces are reached. */
    public SpaceLabels spaceLabels() {
        return spaceLabels;
    }

    /** What the programs of Spaces are given and everybody may know. */
    public SpaceVariables variables() {
        return variables;
    }

    /** What the programs of Spaces are given and nobody else may know. */
    public SpaceSecrets secrets() {
        return secrets;
    }

    /** Closes the connections. */
    @Override
    public void close() {
        sql.close();
    }
}
