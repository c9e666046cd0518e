package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import io.demitasse.spaces.git.hosting.Difference;
import io.demitasse.spaces.git.hosting.Proposal;
import io.demitasse.spaces.store.Discussion;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a pull request changes, whether it can be merged, and how to work on it.
 *
 * @param path of its page
 */
record DiscussionChanges(Shown shown, Discussion pullRequest, String path) {
    private static final int DIFFERENCE = 512 << 10;

    DomContent view() throws IOException {
        Optional<Proposal> proposal = proposal();
        Difference difference = proposal.isPresent()
                ? shown.git()
                        .history()
                        .difference(
                                Optional.of(proposal.get().from()),
                                proposal.get().to(),
                                DIFFERENCE)
                : new Difference("", true);
        return section(
                        DiffView.of(difference),
                        commands(),
                        pullRequest.status().isOpen()
                                ? merging(proposal, difference.text().isEmpty())
                                : text(""))
                .withClass("proposal");
    }

    /** What has been merged is shown as it was then. */
    private Optional<Proposal> proposal() throws IOException {
        Optional<Proposal> now = shown.git().merges().proposal(pullRequest.ref(), pullRequest.base());
        return pullRequest.merge().isPresent()
                ? now.map(proposal -> new Proposal(pullRequest.merge().get().from(), proposal.to()))
                : now;
    }

    private DomContent commands() {
        String branch = "pr/" + pullRequest.number();
        String words = """
                git fetch origin %s:%s
                git switch %s
                # change something and commit it
                git push origin %s:%s""".formatted(pullRequest.ref(), branch, branch, branch, pullRequest.ref());
        return details(
                summary("Work on it with git"),
                pre(code(words)).attr("tabindex", "0").attr("aria-label", "How to work on it with git"));
    }

    private DomContent merging(Optional<Proposal> proposal, boolean isEmpty) throws IOException {
        String base = pullRequest.base().replaceFirst("^refs/heads/", "");
        if (proposal.isEmpty()) {
            return p("It has no commit in common with " + base + ", and can't be merged. Open another one.")
                    .withClass("problem");
        }
        List<String> conflicts = shown.git().merges().conflicts(pullRequest.ref(), pullRequest.base());
        if (!conflicts.isEmpty()) {
            return div(
                            p("It can't be merged: " + base + " has changed these files too."),
                            ul(each(conflicts, file -> li(code(file)))),
                            p("Merge " + base + " into it with git, and push it."))
                    .withClass("problem");
        }
        if (!shown.isWritable()) {
            return p("It fits to " + base + ". Who may change the repository can merge it.")
                    .withClass("path");
        }
        return isEmpty
                ? text("")
                : form(button("Merge into " + base).withType("submit").withClass("primary"))
                        .withMethod("post")
                        .withAction(path + "/merge");
    }
}
