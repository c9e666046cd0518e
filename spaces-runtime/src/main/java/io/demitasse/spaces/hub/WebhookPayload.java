package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.Discussion.Merge;
import io.demitasse.spaces.store.DiscussionEvent;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionEvent.Version;
import io.demitasse.spaces.store.Person;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.Visibility;
import io.demitasse.spaces.store.Webhook;
import io.demitasse.spaces.store.WebhookDomain;
import java.util.Optional;

/** What a webhook is told, in version 3 of the <a href="https://huggingface.co/docs/hub/webhooks">Hub's form</a>. */
final class WebhookPayload {
    private static final int VERSION = 3;

    private WebhookPayload() {}

    /** @param head the commit that {@code main} is at, of what happens to repositories */
    static ObjectNode of(Webhook webhook, Happening happening, Optional<String> head) {
        String site = webhook.what().site();
        Repository repository = happening.repository();
        ObjectNode payload = Json.object();
        payload.putObject("event").put("action", happening.action()).put("scope", happening.scope());
        ObjectNode repo = repo(payload, site, repository);
        if (happening.domain() == WebhookDomain.REPO) {
            head.ifPresent(commit -> repo.put("headSha", commit));
            repo.set("tags", Json.tree(repository.card().tags()));
        }
        happening.discussion().ifPresent(discussion -> {
            String page = "/discussions/" + discussion.number();
            discussion(payload, site, repository, discussion, page);
            happening.comment().ifPresent(comment -> comment(payload, web(site, repository) + page, comment));
        });
        payload.setAll(happening.more());
        payload.putObject("webhook").put("id", webhook.id().hex()).put("version", VERSION);
        return payload;
    }

    private static String web(String site, Repository repository) {
        return site + "/" + Kinds.prefix(repository.kind()) + repository.path();
    }

    private static String api(String site, Repository repository) {
        return site + "/api/" + Kinds.singular(repository.kind()) + "s/" + repository.path();
    }

    private static ObjectNode repo(ObjectNode payload, String site, Repository repository) {
        ObjectNode repo = payload.putObject("repo")
                .put("type", Kinds.singular(repository.kind()))
                .put("name", repository.path())
                .put("id", repository.id().hex())
                .put("private", repository.visibility() != Visibility.PUBLIC);
        repo.putObject("url").put("web", web(site, repository)).put("api", api(site, repository));
        repo.putObject("owner").put("id", repository.ownerId().hex());
        return repo;
    }

    private static void discussion(
            ObjectNode payload, String site, Repository repository, Discussion discussion, String page) {
        ObjectNode one = payload.putObject("discussion")
                .put("id", discussion.id().hex())
                .put("num", discussion.number())
                .put("title", discussion.title())
                .put("status", DiscussionJson.word(discussion.status()))
                .put("isPullRequest", discussion.isPullRequest());
        one.putObject("url").put("web", web(site, repository) + page).put("api", api(site, repository) + page);
        author(one, discussion.author());
        if (discussion.isPullRequest()) {
            ObjectNode changes = one.putObject("changes").put("base", discussion.base());
            discussion.merge().map(Merge::commit).ifPresent(commit -> changes.put("mergeCommitId", commit));
        }
    }

    private static void comment(ObjectNode payload, String page, DiscussionEvent event) {
        Optional<Version> last = event.what() instanceof Comment comment ? comment.last() : Optional.empty();
        ObjectNode one =
                payload.putObject("comment").put("id", event.id().hex()).put("hidden", last.isEmpty());
        last.ifPresent(version -> one.put("content", version.text()));
        author(one, event.author());
        one.putObject("url").put("web", page + "#" + event.id());
    }

    /** Who was deleted since has no id any more; the field stays, since readers ask for it. */
    private static void author(ObjectNode of, Optional<Person> author) {
        of.putObject("author").put("id", author.map(person -> person.id().hex()).orElse(""));
    }
}
