package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Markup;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionEvent;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionEvent.Commit;
import io.demitasse.spaces.store.DiscussionEvent.RefMove;
import io.demitasse.spaces.store.DiscussionEvent.Renaming;
import io.demitasse.spaces.store.DiscussionEvent.StatusChange;
import io.demitasse.spaces.store.DiscussionEvent.Version;
import io.demitasse.spaces.store.DiscussionStatus;
import io.demitasse.spaces.store.Person;
import io.demitasse.spaces.store.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What clients are told of discussions. */
final class DiscussionJson {
    private static final String HIDDEN = "This comment has been hidden";

    private DiscussionJson() {}

    static ObjectNode of(Repository repository, Discussion discussion) {
        ObjectNode one = Json.object()
                .put("num", discussion.number())
                .put("title", discussion.title())
                .put("status", word(discussion.status()))
                .put("isPullRequest", discussion.isPullRequest())
                .put("createdAt", Json.time(discussion.createdAt()));
        author(one, discussion.author());
        one.putObject("repo").put("name", repository.path()).put("type", Kinds.singular(repository.kind()));
        return one;
    }

    static String word(DiscussionStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Clients take one that is left out for somebody who was deleted. */
    private static void author(ObjectNode of, Optional<Person> author) {
        author.ifPresent(person -> of.putObject("author")
                .put("_id", person.id().hex())
                .put("name", person.name())
                .put("type", "user"));
    }

    static ObjectNode of(DiscussionEvent event) {
        ObjectNode one = Json.object().put("id", event.id().hex()).put("createdAt", Json.time(event.at()));
        author(one, event.author());
        ObjectNode data = one.putObject("data");
        if (event.what() instanceof Comment comment) {
            one.put("type", "comment");
            comment(data, event, comment);
        } else if (event.what() instanceof StatusChange change) {
            one.put("type", "status-change");
            data.put("status", word(change.status()));
        } else if (event.what() instanceof Renaming renaming) {
            one.put("type", "title-change");
            data.put("from", renaming.from()).put("to", renaming.to());
        } else if (event.what() instanceof Commit commit) {
            one.put("type", "commit");
            data.put("subject", commit.subject()).put("oid", commit.id());
        } else if (event.what() instanceof RefMove move) {
            one.put("type", "reference-update");
            data.put("from", move.from()).put("to", move.to());
        }
        return one;
    }

    private static void comment(ObjectNode data, DiscussionEvent event, Comment comment) {
        List<Version> versions = comment.versions();
        data.put("edited", versions.size() > 1).put("hidden", comment.isHidden());
        Optional<Version> last = comment.last();
        Instant at = last.map(Version::at).orElse(event.at());
        data.set(
                "latest",
                version(
                        last.map(Version::text).orElse(HIDDEN),
                        at,
                        last.flatMap(Version::author).or(event::author)));
        ArrayNode history = data.putArray("history");
        versions.stream()
                .limit(Math.max(0, versions.size() - 1))
                .forEach(each -> history.add(version(each.text(), each.at(), each.author())));
    }

    private static ObjectNode version(String text, Instant at, Optional<Person> author) {
        ObjectNode version = Json.object()
                .put("raw", text)
                .put("html", Markup.markdown(text).render())
                .put("updatedAt", Json.time(at));
        author(version, author);
        return version;
    }
}
