package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.p;

import io.demitasse.error.VisitorException;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Found;
import io.demitasse.spaces.store.Grant;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.TokenRole;
import j2html.tags.specialized.FormTag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a token is to be for, as its user says. */
final class TokenForm {
    private static final Map<String, TokenRole> ROLES =
            Map.of("read", TokenRole.READ, "write", TokenRole.WRITE, "single", TokenRole.FINE_GRAINED);

    private static final List<Choice> MAY = List.of(
            new Choice("read", "read what you may read"),
            new Choice("write", "read and change what you may change"),
            new Choice("single", "only what is written below"));

    private static final List<Choice> LIVES = List.of(
            new Choice("", "until you revoke it"),
            new Choice("30", "for 30 days"),
            new Choice("90", "for 90 days"),
            new Choice("365", "for a year"));

    private final Database database;
    private final InstantSource clock;

    TokenForm(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param written what is in its fields by their names
     */
    static FormTag view(String action, UnaryOperator<String> written) {
        return form(
                        Fields.line("name", "Name, such as “laptop”", written.apply("name"), "off"),
                        Fields.choice("role", "It may", MAY, written.apply("role")),
                        Fields.choice("days", "It counts", LIVES, written.apply("days")),
                        Fields.names("reads", "Repositories that it may read", written.apply("reads")),
                        Fields.names("writes", "Repositories that it may change", written.apply("writes")),
                        p("For a token that may only what is written: names as in addresses, such as"
                                        + " spaces/ann/greeter, datasets/ann/rows or ann/weights, with spaces between.")
                                .withClass("path"),
                        button("Make the token").withType("submit").withClass("primary"))
                .withMethod("post")
                .withAction(action)
                .withClass("line");
    }

    /**
     * The token that somebody wants.
     *
     * @throws VisitorException if a repository is none that they know of, or none is named for a token that needs one
     */
    NewToken read(SignedIn user, Form form) {
        TokenRole role = ROLES.getOrDefault(form.get("role"), TokenRole.READ);
        // Last comes what counts of one that is in both.
        List<Grant> grants = Stream.concat(grants(user, form, "reads"), grants(user, form, "writes"))
                .toList();
        if (role == TokenRole.FINE_GRAINED && grants.isEmpty()) {
            throw new VisitorException(
                    "Write which repositories the token may read or change, or let it read all that you may.");
        }
        return new NewToken(user.account().id(), form.get("name"), role, grants, end(form.get("days")));
    }

    private Optional<Instant> end(String days) {
        return LIVES.stream()
                .map(Choice::value)
                .filter(life -> !life.isEmpty() && life.equals(days))
                .map(life -> clock.instant().plus(Duration.ofDays(Long.parseLong(life))))
                .findFirst();
    }

    private Stream<Grant> grants(SignedIn user, Form form, String field) {
        return Stream.of(form.get(field).split("[\\s,]+", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> new Grant(repository(user, name).id(), field.equals("writes")));
    }

    private Repository repository(SignedIn user, String name) {
        return Stream.of(RepositoryKind.SPACE, RepositoryKind.DATASET, RepositoryKind.MODEL)
                .filter(kind -> ("/" + name).startsWith(Links.prefix(kind)))
                .findFirst()
                .flatMap(kind ->
                        named(kind, ("/" + name).substring(Links.prefix(kind).length())))
                .filter(repository -> Access.of(user, repository).allows(Access.READ))
                .orElseThrow(() -> new VisitorException("There is no repository '" + name
                        + "' that you may read. Write a Space as spaces/ann/greeter, a dataset as datasets/ann/rows,"
                        + " and a model as ann/weights."));
    }

    private Optional<Repository> named(RepositoryKind kind, String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 2
                ? database.repositories().find(kind, parts[0], parts[1]).map(Found::repository)
                : Optional.empty();
    }
}
