package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import io.demitasse.spaces.store.DiscussionEvent;
import io.demitasse.spaces.store.DiscussionEvent.Comment;
import io.demitasse.spaces.store.DiscussionEvent.Commit;
import io.demitasse.spaces.store.DiscussionEvent.RefMove;
import io.demitasse.spaces.store.DiscussionEvent.Renaming;
import io.demitasse.spaces.store.DiscussionEvent.StatusChange;
import io.demitasse.spaces.store.DiscussionStatus;
import io.demitasse.spaces.store.Id;
import io.demitasse.spaces.store.Person;
import io.demitasse.spaces.store.Principal;
import io.demitasse.spaces.store.Principal.SignedIn;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.time.InstantSource;

/**
 * What happened in a discussion, as one looks at it who may change what others have said, or not.
 *
 * @param path of the discussion
 */
record DiscussionEventView(String path, Principal viewer, boolean isWriter, boolean takesPart, InstantSource clock) {
    private static final int SHORT_ID = 7;

    LiTag of(DiscussionEvent event) {
        LiTag item = event.what() instanceof Comment comment ? comment(event, comment) : deed(event);
        return item.withId(event.id().hex());
    }

    private static String name(DiscussionEvent event) {
        return event.author().map(Person::name).orElse("Somebody who was deleted");
    }

    private LiTag comment(DiscussionEvent event, Comment comment) {
        return li(
                        p(
                                        strong(name(event)),
                                        text(" "),
                                        a(Ages.ago(event.at(), clock)).withHref("#" + event.id()),
                                        text(edited(comment)))
                                .withClass("said-by"),
                        comment.last()
                                .<DomContent>map(last ->
                                        div(CommunityText.of(last.text())).withClass("said"))
                                .orElseGet(() -> p("This comment is hidden.").withClass("path")),
                        comment.isHidden() || !mayChange(event) ? text("") : change(event.id(), comment))
                .withClass("comment");
    }

    private static String edited(Comment comment) {
        return comment.versions().size() > 1
                ? " · edited by "
                        + comment.last()
                                .flatMap(DiscussionEvent.Version::author)
                                .map(Person::name)
                                .orElse("somebody who was deleted")
                : "";
    }

    private boolean mayChange(DiscussionEvent event) {
        return takesPart
                && (isWriter
                        || (viewer instanceof SignedIn known
                                && event.author()
                                        .filter(person -> person.id()
                                                .equals(known.account().id()))
                                        .isPresent()));
    }

    private DomContent change(Id comment, Comment said) {
        String before = said.last().map(DiscussionEvent.Version::text).orElse("");
        return details(
                summary("Change"),
                form(
                                input().withType("hidden").withName("comment").withValue(comment.hex()),
                                DiscussionMarks.words("edit-" + comment, "text", "The comment", before),
                                div(
                                                button("Save").withType("submit"),
                                                button("Hide for ever")
                                                        .withType("submit")
                                                        .withClass("danger")
                                                        .attr("formaction", path + "/hide"))
                                        .withClass("buttons"))
                        .withMethod("post")
                        .withAction(path + "/edit"));
    }

    private LiTag deed(DiscussionEvent event) {
        return li(p(strong(name(event)), text(" "), words(event.what()), text(" "), Ages.ago(event.at(), clock)))
                .withClass("deed");
    }

    private static DomContent words(DiscussionEvent.What what) {
        if (what instanceof StatusChange change) {
            return text(deed(change.status()));
        }
        if (what instanceof Renaming renaming) {
            return text("changed the title from “" + renaming.from() + "” to “" + renaming.to() + "”");
        }
        if (what instanceof Commit commit) {
            return span(text("committed "), code(commit.id().substring(0, SHORT_ID)), text(" " + commit.subject()));
        }
        return what instanceof RefMove move
                ? text("moved the branch to " + move.to().substring(0, SHORT_ID) + ", which does not follow what was"
                        + " there")
                : text("");
    }

    private static String deed(DiscussionStatus status) {
        return switch (status) {
            case OPEN, DRAFT -> "opened this";
            case CLOSED -> "closed this";
            case MERGED -> "merged this";
        };
    }
}
