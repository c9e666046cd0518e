package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.git.hosting.PushedRef;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.DiscussionEvent;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.Visibility;
import io.demitasse.spaces.store.WebhookDomain;
import java.util.List;
import java.util.Optional;

/**
 * Something that webhooks are told.
 *
 * @param scope as the Hub calls it: {@code repo}, {@code repo.content}, {@code repo.config}, {@code discussion} or
 *     {@code discussion.comment}
 * @param action what became of it: the Hub knows creating, updating, moving and deleting
 * @param more what else is told of this kind of event
 */
record Happening(
        Repository repository,
        String scope,
        String action,
        Optional<Discussion> discussion,
        Optional<DiscussionEvent> comment,
        ObjectNode more) {

    private static Happening of(Repository repository, String scope, String action, ObjectNode more) {
        return new Happening(repository, scope, action, Optional.empty(), Optional.empty(), more);
    }

    /** A repository was made or deleted. */
    static Happening lifecycle(Repository repository, String action) {
        return of(repository, "repo", action, Json.object());
    }

    /** A repository has got another name or owner. */
    static Happening moved(Repository before, Repository now) {
        ObjectNode more = Json.object();
        more.putObject("movedTo")
                .put("name", now.path())
                .putObject("owner")
                .put("id", now.ownerId().hex());
        return of(before, "repo", "move", more);
    }

    /** A repository is shown to others than before. */
    static Happening shown(Repository repository) {
        ObjectNode more = Json.object();
        more.putObject("updatedConfig").put("private", repository.visibility() != Visibility.PUBLIC);
        return of(repository, "repo.config", "update", more);
    }

    /** Branches, tags or pull requests of a repository have moved. */
    static Happening pushed(Repository repository, List<PushedRef> refs) {
        ObjectNode more = Json.object();
        var updated = more.putArray("updatedRefs");
        for (PushedRef ref : refs) {
            ObjectNode one = updated.addObject().put("ref", ref.ref());
            one.put("oldSha", ref.before().orElse(null));
            one.put("newSha", ref.after().orElse(null));
        }
        return of(repository, "repo.content", "update", more);
    }

    /** A discussion was opened, perhaps with a first comment. */
    static Happening opened(Repository repository, Discussion discussion, Optional<DiscussionEvent> comment) {
        return new Happening(repository, "discussion", "create", Optional.of(discussion), comment, Json.object());
    }

    /** The title or the status of a discussion has changed. */
    static Happening changed(Repository repository, Discussion discussion) {
        return new Happening(
                repository, "discussion", "update", Optional.of(discussion), Optional.empty(), Json.object());
    }

    /** Something was said, or written anew, or hidden. */
    static Happening said(Repository repository, Discussion discussion, DiscussionEvent comment, String action) {
        return new Happening(
                repository, "discussion.comment", action, Optional.of(discussion), Optional.of(comment), Json.object());
    }

    WebhookDomain domain() {
        return scope.startsWith("repo") ? WebhookDomain.REPO : WebhookDomain.DISCUSSION;
    }
}
